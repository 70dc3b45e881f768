using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>What a command did to one aggregate.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Version">Its version since.</param>
/// <param name="From">The state before; null where it is new.</param>
/// <param name="To">The state after.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Effect(AggregateKey Key, long Version, string? From, string To);

/// <summary>What a command did, for who asked and for who asks again with the same request id.</summary>
/// <param name="Request">The request id: one of a kind among those of the institution that who asked belongs to.</param>
/// <param name="Command">The command's name, as in <c>SubmitApplication</c>.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When: by the store's clock.</param>
/// <param name="Effects">Everything that it changed; what it was about comes first.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Receipt(RequestId Request, string Command, Actor By, Instant At, ValueList<Effect> Effects)
{
    /// <summary>What became of what it was about.</summary>
    public Effect Target => Effects[0];

    /// <summary>
    /// SHA-256 of what was asked for: the same request id with anything else asked is refused. No code and no password is in
    /// it; a phone's number may be, so whoever may not know one is not given it.
    /// </summary>
    public Fingerprint Content { get; init; }
}

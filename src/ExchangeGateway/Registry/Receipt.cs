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
/// <param name="Request">The request id.</param>
/// <param name="Command">The command's name, as in <c>SubmitApplication</c>.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When: by the store's clock.</param>
/// <param name="Effects">Everything that it changed; what it was about comes first.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Receipt(RequestId Request, string Command, Actor By, Instant At, ValueList<Effect> Effects)
{
    /// <summary>What became of what it was about.</summary>
    public Effect Target => Effects[0];
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Registry.Trails;

/// <summary>
/// One change of one aggregate: who, in which role, when, what, from which to which state, why, at whose request. It is
/// never altered and cannot be erased, so no number of a person's phone or document stands in it.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AuditEntry
{
    /// <summary>Of which aggregate.</summary>
    public required AggregateKey Key { get; init; }

    /// <summary>Which of its changes, from 1 on: the aggregate's version since.</summary>
    public required long Version { get; init; }

    /// <summary>The command's request id.</summary>
    public required RequestId Request { get; init; }

    /// <summary>What was done: the command's name.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// What of it was done something about, where it is but a part: an account and a product of an institution, as in
    /// <c>clerk/trading-gateway</c>. What looks like a phone's or a document's number in it is masked.
    /// </summary>
    public string? Subject { get; init => field = value is null ? null : Masking.MaskNumbers(value); }

    /// <summary>Who, and in which role.</summary>
    public required Acting By { get; init; }

    /// <summary>When, by the store's clock; never before the entry before it.</summary>
    public required Instant At { get; init; }

    /// <summary>The state before; null for the first entry.</summary>
    public string? From { get; init; }

    /// <summary>The state after.</summary>
    public required string To { get; init; }

    /// <summary>Why, where a reason was given; what looks like a phone's or a document's number in it is masked.</summary>
    public string? Reason { get; init => field = value is null ? null : Masking.MaskNumbers(value); }

    /// <summary>The hash of the entry before; all zeros for the first.</summary>
    public required Fingerprint Previous { get; init; }

    /// <summary>The hash of all of the above: SHA-256 of <see cref="TrailJson.Content"/>.</summary>
    public Fingerprint Hash => Fingerprint.Of(TrailJson.Content(this));

    /// <summary>The end of a trail that ends with it.</summary>
    public TrailHead Head => new(Version, Hash);
}

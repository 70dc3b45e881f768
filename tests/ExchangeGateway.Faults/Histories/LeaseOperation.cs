using ExchangeGateway.Faults.Running;
using NodaTime;

namespace ExchangeGateway.Faults.Histories;

/// <summary>What was answered about a lease.</summary>
internal enum LeaseAnswerKind
{
    /// <summary>Nothing, or nothing that tells whether it was done.</summary>
    Unknown,

    /// <summary>The lease.</summary>
    Lease,

    /// <summary>Somebody has the certificate.</summary>
    Held,

    /// <summary>It is over, or another's.</summary>
    Lost,
}

/// <summary>A command about a lease as its caller saw it.</summary>
/// <param name="Call">What was called.</param>
/// <param name="InvokedAt">When it was called, by the machine's monotonic clock, which all processes share.</param>
/// <param name="AnsweredAt">When the answer was there; null where none came.</param>
/// <param name="Answer">What it was.</param>
internal sealed record LeaseOperation(LeaseCall Call, long InvokedAt, long? AnsweredAt, LeaseAnswerKind Answer)
{
    /// <summary>The token of the lease that the answer tells of; 0 where it tells none.</summary>
    public long Token { get; init; }

    /// <summary>Who has it, as the answer tells.</summary>
    public string? Holder { get; init; }

    /// <summary>The end that the answer tells, by the store's clock.</summary>
    public Instant Until { get; init; }

    public override string ToString() => $"{Call.Act} of certificate {Call.Certificate} for {Call.Holder} ({Call.Request}, token {Call.Token})";
}

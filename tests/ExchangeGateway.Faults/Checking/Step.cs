using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Faults.Checking;

/// <summary>Everything that one request did, and all who called it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Calls">Who called it; none for what nobody asked for.</param>
/// <param name="Entries">What it did to each aggregate.</param>
internal sealed record Step(RequestId Request, IReadOnlyList<Operation> Calls, IReadOnlyList<AuditEntry> Entries)
{
    public bool IsSetUp { get; } = Request.Value.StartsWith(Market.SetUp, StringComparison.Ordinal);

    /// <summary>Before that it was not done.</summary>
    public long InvokedAt { get; } = Calls.Select(call => call.InvokedAt).DefaultIfEmpty(long.MinValue).Min();

    /// <summary>From then on it was done.</summary>
    public long AnsweredAt { get; } = Request.Value.StartsWith(Market.SetUp, StringComparison.Ordinal) ? long.MinValue
        : Calls.Where(call => call.Answer is AnswerKind.Done).Select(call => call.AnsweredAt!.Value).DefaultIfEmpty(long.MaxValue).Min();
}

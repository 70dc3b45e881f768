using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Faults.Histories;

/// <summary>What a command was answered, as far as a checker asks.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing came back: its process was killed, or the store's answer was lost for good.</summary>
    None,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was not done, and the answer says so.</summary>
    Refused,

    /// <summary>The store failed; whether it was done is not known.</summary>
    Unknown,
}

/// <summary>A command as one who called it saw it; several may call one request.</summary>
/// <param name="Call">What was called.</param>
/// <param name="InvokedAt">When it was called, by the machine's monotonic clock, which all processes share.</param>
/// <param name="AnsweredAt">When the answer was there; null where none came.</param>
/// <param name="Answer">What it was.</param>
internal sealed record Operation(Call Call, long InvokedAt, long? AnsweredAt, AnswerKind Answer)
{
    public RequestId Request => RequestId.Of(Call.Request).AsT0;

    /// <summary>Of a command that was done, what the answer said of it.</summary>
    public ValueList<Effect> Effects { get; init; }

    /// <summary>Of a command that was done, when that was, by the store's clock.</summary>
    public Instant At { get; init; }

    /// <summary>Whether the answer says that it was done before.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Of a command that was refused, the one aggregate whose state is the reason; null where others count too.</summary>
    public AggregateKey? RefusedFor { get; init; }

    /// <summary>Of a command that was refused, the answer.</summary>
    public string? Refusal { get; init; }

    public override string ToString() => $"{Call.Command} {Call.Request}";
}

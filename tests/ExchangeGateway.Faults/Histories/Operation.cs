using ExchangeGateway.Registry;

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

/// <summary>A command as its caller saw it.</summary>
/// <param name="Request">Its request id.</param>
/// <param name="Command">Its name.</param>
/// <param name="InvokedAt">When it was called, by the machine's monotonic clock, which all processes share.</param>
/// <param name="AnsweredAt">When the answer was there; null where none came.</param>
/// <param name="Answer">What it was.</param>
/// <param name="Effects">Of a command that was done, what the answer said of it.</param>
internal sealed record Operation(RequestId Request, string Command, long InvokedAt, long? AnsweredAt, AnswerKind Answer, ValueList<Effect> Effects);

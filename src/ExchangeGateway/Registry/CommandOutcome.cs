using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Registry;

/// <summary>The command is done.</summary>
/// <param name="Receipt">What it did.</param>
/// <param name="IsRepeat">Whether it was done before, under the same request id, and nothing was done now.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Committed(Receipt Receipt, bool IsRepeat = false);

/// <summary>There is no such thing.</summary>
/// <param name="Key">What was looked for.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NotFound(AggregateKey Key)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format("registry-NotFound", language, Key);
}

/// <summary>
/// What a command answers: what it did, or why nothing was done. A refusal is not remembered: the same command is
/// decided again, under the same request id or another.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CommandOutcome : OneOfBase<Committed, AccessDenied, NotFound, StepNotPermitted, StepRefused, Violations, Conflict, StoreUnavailable>
{
    private CommandOutcome(OneOf<Committed, AccessDenied, NotFound, StepNotPermitted, StepRefused, Violations, Conflict, StoreUnavailable> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator CommandOutcome(Committed committed) => new(committed);

    /// <summary>Not this account, not in this role, or not yet.</summary>
    public static implicit operator CommandOutcome(AccessDenied denied) => new(denied);

    /// <summary>There is no such thing.</summary>
    public static implicit operator CommandOutcome(NotFound missing) => new(missing);

    /// <summary>Not in this state.</summary>
    public static implicit operator CommandOutcome(StepNotPermitted refusal) => new(refusal);

    /// <summary>In this state, but something does not hold yet.</summary>
    public static implicit operator CommandOutcome(StepRefused refusal) => new(refusal);

    /// <summary>Every rule that what was given breaks.</summary>
    public static implicit operator CommandOutcome(Violations violations) => new(violations);

    /// <summary>Something else is in the way.</summary>
    public static implicit operator CommandOutcome(Conflict conflict) => new(conflict);

    /// <summary>The store failed.</summary>
    public static implicit operator CommandOutcome(StoreUnavailable unavailable) => new(unavailable);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<Committed, T> committed,
        Func<AccessDenied, T> denied,
        Func<NotFound, T> notFound,
        Func<StepNotPermitted, T> notPermitted,
        Func<StepRefused, T> refused,
        Func<Violations, T> violations,
        Func<Conflict, T> conflict,
        Func<StoreUnavailable, T> unavailable) => base.Match(committed, denied, notFound, notPermitted, refused, violations, conflict, unavailable);
}

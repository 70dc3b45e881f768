using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Applications;

/// <summary>The application's state has the step, but something does not hold: everything at once.</summary>
/// <param name="Unmet">The codes of the unmet guards, and their texts.</param>
/// <param name="Violations">What is wrong with the form, place by place; null where nothing is.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApplicationRefused(GuardsUnmet<ApplicationState, ApplicationAction> Unmet, Violations? Violations = null);

/// <summary>What an application answers to an intent: the application after it, or why not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ApplicationOutcome : OneOfBase<Application, NotPermitted<ApplicationState, ApplicationAction>, ApplicationRefused>
{
    private ApplicationOutcome(OneOf<Application, NotPermitted<ApplicationState, ApplicationAction>, ApplicationRefused> input) : base(input) { }

    internal ApplicationOutcome Explain(Func<Violations?> violations) =>
        TryPickT2(out var refused, out _) ? refused with { Violations = violations() } : this;

    /// <summary>Done.</summary>
    public static implicit operator ApplicationOutcome(Application application) => new(application);

    /// <summary>Not in this state.</summary>
    public static implicit operator ApplicationOutcome(NotPermitted<ApplicationState, ApplicationAction> refusal) => new(refusal);

    /// <summary>Not yet.</summary>
    public static implicit operator ApplicationOutcome(ApplicationRefused refusal) => new(refusal);
}

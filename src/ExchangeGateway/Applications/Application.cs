using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Applications;

/// <summary>An application: its form, where it stands and how it came there. Immutable: an intent answers a new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Application
{
    private Application(BusinessSerialNumber number, ApplicationForm form, Actor applicant) =>
        (Number, Form, Applicant, State) = (number, form, applicant, ApplicationLifecycles.Of(form.Kind).Initial);

    /// <summary>Its serial number.</summary>
    public BusinessSerialNumber Number { get; }

    /// <summary>The form as last saved.</summary>
    public ApplicationForm Form { get; private init; }

    /// <summary>Who began it.</summary>
    public Actor Applicant { get; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private init; }

    /// <summary>What people call where it stands: the guide's stages (3.3-1); 已开通, 已变更 or 已撤销 once completed.</summary>
    public string StateName(Language language) => Texts.Get(State is ApplicationState.Completed ? $"state-{State}-{Form.Kind}" : $"state-{State}", language);

    /// <summary>Every step so far, oldest first; it replays to <see cref="State"/>.</summary>
    public ValueList<ApplicationStep> History { get; private init; }

    /// <summary>A new application, its materials still to be prepared.</summary>
    public static Application Begin(BusinessSerialNumber number, ApplicationForm form, Actor applicant)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(number, form, applicant);
    }

    /// <summary>The application that took these steps; null where the lifecycle has no such road.</summary>
    /// <param name="number">Its serial number.</param>
    /// <param name="form">The form as last saved.</param>
    /// <param name="applicant">Who began it.</param>
    /// <param name="history">Its steps, oldest first.</param>
    public static Application? Replay(BusinessSerialNumber number, ApplicationForm form, Actor applicant, IEnumerable<ApplicationStep> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var application = Begin(number, form, applicant);
        foreach (var step in history)
        {
            if (step.From != application.State || !ApplicationLifecycles.Of(form.Kind).Has(step.From, step.Action, step.To))
            {
                return null;
            }

            application = application.After(step);
        }

        return application;
    }

    /// <summary>Keeps the form, finished or not (2.2-1, 3.2-5).</summary>
    /// <exception cref="ArgumentException">The form is of another kind.</exception>
    public ApplicationOutcome Save(ApplicationForm form, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Kind != Form.Kind
            ? throw new ArgumentException($"The application is a {Form.Kind}, the form a {form.Kind}.", nameof(form))
            : (this with { Form = form }).Take(ApplicationAction.Save, new() { OwnInstitution = IsOwn(by) }, by, at);
    }

    /// <summary>The materials are complete: on to the form.</summary>
    public ApplicationOutcome RegisterInformation(Actor by, Instant at, FormRequirements? requirements = null)
    {
        var table = requirements ?? FormRequirements.Default(Form.Kind);
        return Take(ApplicationAction.RegisterInformation, new() { OwnInstitution = IsOwn(by), MaterialsAttached = Form.MaterialViolations(table) is null }, by, at)
            .Explain(() => Form.MaterialViolations(table));
    }

    /// <summary>Hands it in for review. A refusal names every unmet guard and every violation of the form at once (2.2-1, 3.2-5).</summary>
    public ApplicationOutcome Submit(SubmissionFacts facts, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var table = facts.Requirements ?? FormRequirements.Default(Form.Kind);
        var all = new ApplicationFacts
        {
            OwnInstitution = IsOwn(by),
            MaterialsAttached = Form.MaterialViolations(table) is null,
            FormClean = Form.HasCleanContent(table, facts.Gateways),
            GatewaysAvailable = Form.NamesAvailableGateways(facts.Gateways),
            InstitutionRecordComplete = facts.InstitutionRecordComplete,
            ActsAsGatewayOperator = facts.ActsAsGatewayOperator,
            HoldsProduct = facts.HoldsProduct,
        };
        return Take(ApplicationAction.Submit, all, by, at)
            .Explain(() => Form.Violations(facts.Gateways, table));
    }

    /// <summary>Takes it back before a decision.</summary>
    public ApplicationOutcome Withdraw(Actor by, Instant at, string? reason = null) =>
        Take(ApplicationAction.Withdraw, new() { OwnInstitution = IsOwn(by) }, by, at, reason);

    /// <summary>Sends it back to the applicant.</summary>
    /// <exception cref="ArgumentException">The reason, which the applicant reads, is blank.</exception>
    public ApplicationOutcome Return(Review review, Instant at, string reason) => Decide(ApplicationAction.Return, review, at, Required(reason));

    /// <summary>Refuses it for good.</summary>
    /// <exception cref="ArgumentException">The reason, which the applicant reads, is blank.</exception>
    public ApplicationOutcome Reject(Review review, Instant at, string reason) => Decide(ApplicationAction.Reject, review, at, Required(reason));

    /// <summary>Passes it. The approval of a revocation ends the service of its gateways and certificates at that instant (3.3-3).</summary>
    public ApplicationOutcome Approve(Review review, Instant at) => Decide(ApplicationAction.Approve, review, at, null);

    /// <summary>Every certificate of the opening is there.</summary>
    public ApplicationOutcome CertificatesIssued(IssuanceFacts facts, Actor by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Take(ApplicationAction.CertificatesIssued, new()
        {
            CertificatesIssued = facts.EveryCertificateIssued,
            CertificateKindsRight = facts.KindsRight,
            CertificatesBoundOnce = facts.BoundOnce,
        }, by, at);
    }

    /// <summary>Every certificate of the revoked gateways has its cancellation request at the CA (3.3-2).</summary>
    public ApplicationOutcome CertificatesRevoked(bool cancellationsRequested, Actor by, Instant at) =>
        Take(ApplicationAction.CertificatesRevoked, new() { CancellationsRequested = cancellationsRequested }, by, at);

    /// <summary>The business is handled.</summary>
    /// <param name="scheduled">The business-scheduled date: an opening needs it, nothing else does.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    public ApplicationOutcome Complete(LocalDate? scheduled, Actor by, Instant at) =>
        Take(ApplicationAction.Complete, new() { BusinessScheduled = scheduled is not null }, by, at);

    private ApplicationOutcome Decide(ApplicationAction action, Review review, Instant at, string? reason)
    {
        ArgumentNullException.ThrowIfNull(review);
        var mayDecide = review.Source is ReviewSource.Reported || !WasHandedInBy(review.By);
        return Take(action, new() { ReviewerMayDecide = mayDecide }, review.By, at, reason);
    }

    private ApplicationOutcome Take(ApplicationAction action, ApplicationFacts facts, Actor by, Instant at, string? reason = null) =>
        ApplicationLifecycles.Of(Form.Kind).Decide(State, action, facts).Match<ApplicationOutcome>(
            taken => After(new(taken.From, taken.Action, taken.To, by, at, reason)),
            refused => refused,
            unmet => new ApplicationRefused(unmet));

    private Application After(ApplicationStep step) => this with { State = step.To, History = History.Add(step) };

    private bool IsOwn(Actor by) => by.Institution == Applicant.Institution;

    internal bool WasHandedInBy(Actor actor) =>
        actor == Applicant || History.Any(step => step.Action is ApplicationAction.Submit && step.By == actor);

    private static string Required(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return reason;
    }
}

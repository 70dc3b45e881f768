using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// An application for a dedicated certificate, and the certificate on its road after it: where it stands and how it came there. What the
/// authority does is recorded here as told. Immutable: an intent answers a new one.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateApplication
{
    private CertificateApplication(RegistrationNumber gateway, CertificateKind kind, EKeyDelivery? delivery) =>
        (Gateway, Kind, Delivery) = (gateway, kind, delivery);

    /// <summary>The gateway that it is for.</summary>
    public RegistrationNumber Gateway { get; }

    /// <summary>EKey or file.</summary>
    public CertificateKind Kind { get; }

    /// <summary>How an EKey comes; null for a file certificate, which goes by e-mail (3.2-4), and where it came long ago.</summary>
    public EKeyDelivery? Delivery { get; }

    /// <summary>Whether it was in service already when it came to be known: its road begins there.</summary>
    public bool IsImported { get; private init; }

    /// <summary>Where it stands.</summary>
    public CertificateApplicationState State { get; private init; } = CertificateApplicationLifecycle.Table.Initial;

    /// <summary>Every step so far, oldest first; it replays to <see cref="State"/>.</summary>
    public ValueList<CertificateApplicationStep> History { get; private init; }

    /// <summary>Asks for an EKey certificate: by post unless it is to be collected (3.2-4, 4.3-1).</summary>
    public static CertificateApplication ForEKey(RegistrationNumber gateway, EKeyDelivery delivery = EKeyDelivery.Post) => new(gateway, CertificateKind.EKey, delivery);

    /// <summary>Asks for a file certificate.</summary>
    public static CertificateApplication ForFile(RegistrationNumber gateway) => new(gateway, CertificateKind.File, null);

    /// <summary>A certificate that is in service already, as an inventory has it: how it came there is not known.</summary>
    public static CertificateApplication Imported(RegistrationNumber gateway, CertificateKind kind) =>
        new(gateway, kind, null) { IsImported = true, State = CertificateApplicationState.InService };

    /// <summary>The same application, taken from its beginning through these steps; null where the lifecycle has no such road.</summary>
    /// <param name="history">The steps, oldest first.</param>
    public CertificateApplication? Replay(IEnumerable<CertificateApplicationStep> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var application = this with { State = IsImported ? CertificateApplicationState.InService : CertificateApplicationLifecycle.Table.Initial, History = [] };
        foreach (var step in history)
        {
            if (step.From != application.State || !IsOpen(step))
            {
                return null;
            }

            application = application.After(step);
        }

        return application;
    }

    /// <summary>The authority refuses it.</summary>
    /// <exception cref="ArgumentException">The reason, which the institution reads, is blank.</exception>
    public CertificateApplicationOutcome Refuse(Actor by, Instant at, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Take(CertificateApplicationAction.Refuse, Facts, by, at, reason);
    }

    /// <summary>The authority approves it. What is free needs no payment (<see cref="FreeAllowance.Covers"/>).</summary>
    public CertificateApplicationOutcome Approve(bool free, Actor by, Instant at) => Take(CertificateApplicationAction.Approve, Facts with { Free = free }, by, at);

    /// <summary>Its fee is paid.</summary>
    public CertificateApplicationOutcome Pay(Actor by, Instant at) => Take(CertificateApplicationAction.Pay, Facts, by, at);

    /// <summary>The authority made it.</summary>
    public CertificateApplicationOutcome Produce(Actor by, Instant at) => Take(CertificateApplicationAction.Produce, Facts, by, at);

    /// <summary>The authority posted it, e-mailed it, or said that it can be collected: as kind and delivery have it (4.3-1).</summary>
    public CertificateApplicationOutcome Dispatch(Actor by, Instant at) => Take(CertificateApplicationAction.Dispatch, Facts, by, at);

    /// <summary>It arrived by post or by e-mail.</summary>
    public CertificateApplicationOutcome Receive(Actor by, Instant at) => Take(CertificateApplicationAction.Receive, Facts, by, at);

    /// <summary>A person collects the EKey. Both papers must be shown (4.3-1).</summary>
    public CertificateApplicationOutcome Collect(bool letterShown, bool identityDocumentShown, Actor by, Instant at) =>
        Take(CertificateApplicationAction.Collect, Facts with { LetterShown = letterShown, IdentityDocumentShown = identityDocumentShown }, by, at);

    /// <summary>The installed management tool recognises it, at once or after help: it is usable (4.4-1).</summary>
    public CertificateApplicationOutcome Recognise(Actor by, Instant at) => Take(CertificateApplicationAction.Recognise, Facts, by, at);

    /// <summary>The installed management tool does not recognise it; <see cref="NextStep"/> names the support line (6.1-1).</summary>
    public CertificateApplicationOutcome NotRecognise(Actor by, Instant at) => Take(CertificateApplicationAction.NotRecognise, Facts, by, at);

    /// <summary>Its gateway begins to use it; the binding is made in <see cref="CertificateBindings"/>.</summary>
    public CertificateApplicationOutcome Enable(Actor by, Instant at) => Take(CertificateApplicationAction.Enable, Facts, by, at);

    /// <summary>Another took its place (5.1-4).</summary>
    public CertificateApplicationOutcome Replace(Actor by, Instant at) => Take(CertificateApplicationAction.Replace, Facts, by, at);

    /// <summary>It is cancelled at the authority, for good (3.3-2).</summary>
    public CertificateApplicationOutcome Cancel(Actor by, Instant at, string? reason = null) => Take(CertificateApplicationAction.Cancel, Facts, by, at, reason);

    /// <summary>What the institution does next; null where it waits for the authority or nothing is left to do.</summary>
    /// <param name="language">Of the text.</param>
    /// <param name="support">Whom it points to; null for the guide's own lines and addresses.</param>
    public string? NextStep(Language language, SupportDirectory? support = null) => State switch
    {
        CertificateApplicationState.AwaitingPayment or CertificateApplicationState.AwaitingCollection or CertificateApplicationState.Installed =>
            Texts.Get($"next-{State}", language),
        CertificateApplicationState.Received => Texts.Format($"next-{State}", language, (support ?? SupportDirectory.Default).ManagementTools),
        CertificateApplicationState.Unrecognised => Texts.Format($"next-{State}", language, (support ?? SupportDirectory.Default).CertificateAuthority.Text(language)),
        _ => null,
    };

    private CertificateApplicationFacts Facts => new() { Kind = Kind, Delivery = Delivery ?? default };

    private CertificateApplicationOutcome Take(CertificateApplicationAction action, CertificateApplicationFacts facts, Actor by, Instant at, string? reason = null) =>
        CertificateApplicationLifecycle.Table.Decide(State, action, facts).Match<CertificateApplicationOutcome>(
            taken => After(new(taken.From, taken.Action, taken.To, by, at, reason)),
            refused => refused,
            unmet => unmet);

    private CertificateApplication After(CertificateApplicationStep step) => this with { State = step.To, History = History.Add(step) };

    // Kind and delivery are known, so a file certificate was never posted; whether it was free only its history says.
    private bool IsOpen(CertificateApplicationStep step)
    {
        var shown = Facts with { LetterShown = true, IdentityDocumentShown = true };
        return CertificateApplicationLifecycle.Table.Has(step.From, step.Action, step.To) && (LeadsThere(shown) || LeadsThere(shown with { Free = true }));

        bool LeadsThere(CertificateApplicationFacts facts) =>
            CertificateApplicationLifecycle.Table.Decide(step.From, step.Action, facts).TryPickT0(out var taken, out _) && taken.To == step.To;
    }
}

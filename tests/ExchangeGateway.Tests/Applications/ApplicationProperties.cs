using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Applications;

[Properties(Arbitrary = [typeof(ApplicationProperties)], MaxTest = 500)]
public class ApplicationProperties
{
    private static readonly GatewayDirectory Own = new(Given.Gateway("7"));

    private static readonly ApplicationForm[] Forms =
    [
        Given.Opening,
        new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new("7", 5)] },
        new RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new("7")] },
    ];

    /// <summary>One thing asked of an application: by whom, and whether what it needs holds.</summary>
    public sealed record Asked(ApplicationAction Action, Actor By, bool Held)
    {
        private Review Review => new(By, Held ? ReviewSource.Reported : ReviewSource.Decided);

        public ApplicationOutcome Of(Application application, Instant at) => Action switch
        {
            ApplicationAction.Save => application.Save(application.Form, By, at),
            ApplicationAction.RegisterInformation => application.RegisterInformation(By, at),
            ApplicationAction.Submit => application.Submit(Given.EverythingHeld with { HoldsProduct = Held, Gateways = Own }, By, at),
            ApplicationAction.Return => application.Return(Review, at, "a reason"),
            ApplicationAction.Reject => application.Reject(Review, at, "a reason"),
            ApplicationAction.Approve => application.Approve(Review, at),
            ApplicationAction.CertificatesIssued => application.CertificatesIssued(new(Held, Held, true), By, at),
            ApplicationAction.CertificatesRevoked => application.CertificatesRevoked(Held, By, at),
            ApplicationAction.Complete => application.Complete(Held ? new LocalDate(2026, 11, 23) : null, By, at),
            _ => application.Withdraw(By, at),
        };
    }

    public static Arbitrary<ApplicationForm> Any() => Gen.Elements(Forms).ToArbitrary();

    // What moves an application on comes up more often than what ends it, so that long roads are walked too.
    public static Arbitrary<Asked> Askings() =>
        (from action in Gen.Frequency((9, Gen.Elements(Enum.GetValues<ApplicationAction>().Where(a => a is not (ApplicationAction.Withdraw or ApplicationAction.Reject)))), (1, Gen.Elements(Enum.GetValues<ApplicationAction>())))
         from actor in Gen.Elements(Given.Applicant, Given.Colleague, Given.Reviewer, Given.Stranger)
         from held in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
         select new Asked(action, actor, held)).ToArbitrary();

    private static Application After(ApplicationForm form, IEnumerable<Asked> askings) =>
        askings.Index().Aggregate(
            Application.Begin(Given.Serial, form, Given.Applicant),
            (application, asked) => asked.Item.Of(application, Given.Now + Duration.FromSeconds(asked.Index)).TryPickT0(out var next, out _) ? next : application);

    private static Application? Replayed(Application application, IEnumerable<ApplicationStep> history) =>
        Application.Replay(application.Number, application.Form, application.Applicant, history);

    [Property]
    public bool History_ReplaysToTheState(ApplicationForm form, Asked[] askings) =>
        After(form, askings) is var application && application == Replayed(application, application.History);

    [Property]
    public bool History_TamperedWith_DoesNotReplay(ApplicationForm form, Asked[] askings, int where, int what)
    {
        var application = After(form, askings);
        if (application.History.Count == 0)
        {
            return true;
        }

        var steps = application.History.ToArray();
        ref var step = ref steps[(int)((uint)where % (uint)steps.Length)];
        step = (((uint)what) % 3) switch
        {
            0 => step with { From = step.From + 1 },
            1 => step with { Action = step.Action + 1 },
            _ => step with { To = step.To + 1 },
        };
        return Replayed(application, steps) is null;
    }

    [Property]
    public bool History_WithoutAStepThatMoved_DoesNotReplay(ApplicationForm form, Asked[] askings)
    {
        var application = After(form, askings);
        return application.History.Index().SkipLast(1).All(step =>
            step.Item.From == step.Item.To || Replayed(application, application.History.Where((_, i) => i != step.Index)) is null);
    }

    [Property]
    public bool AStep_ContinuesTheLastAndKeepsWhoAndWhen(ApplicationForm form, Asked[] askings, Asked last)
    {
        var application = After(form, askings);
        return last.Of(application, Given.Now).Match(
            next => next.History[^1] is var step && (step.From, step.To, step.By, step.At) == (application.State, next.State, last.By, Given.Now)
                && next.History.SkipLast(1).SequenceEqual(application.History),
            notPermitted => (notPermitted.State, notPermitted.Action) == (application.State, last.Action),
            refused => (refused.Unmet.State, refused.Unmet.Action) == (application.State, last.Action) && refused.Unmet.Codes.Count > 0);
    }
}

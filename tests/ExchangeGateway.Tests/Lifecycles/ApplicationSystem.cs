using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>An application that finds what each command's facts say: in its form, its institution, and whoever asks.</summary>
/// <param name="clean">A form without a mistake, which names gateway 7 where it names any.</param>
/// <param name="flawed">The same form with a mistake in its content.</param>
internal sealed class ApplicationSystem(ApplicationForm clean, ApplicationForm flawed) : ILifecycleSystem<ApplicationState, ApplicationAction, ApplicationFacts>
{
    private Application _application = Application.Begin(Given.Serial, clean, Given.Applicant);

    public ValueTask<SystemAnswer<ApplicationState>> Ask(ApplicationAction action, ApplicationFacts facts)
    {
        var form = facts.FormClean ? clean : flawed;
        var before = Application.Replay(Given.Serial, facts.MaterialsAttached ? form : form with { Attachments = [] }, Given.Applicant, _application.History)!;
        return new(Outcome(before, action, facts).Match(
            after => SystemAnswer.Taken((_application = after).State),
            _ => SystemAnswer.Refused(before.State, []),
            refused => SystemAnswer.Refused(before.State, refused.Unmet.Codes)));
    }

    private static ApplicationOutcome Outcome(Application application, ApplicationAction action, ApplicationFacts facts)
    {
        var by = facts.OwnInstitution ? Given.Colleague : Given.Stranger;
        var review = new Review(facts.ReviewerMayDecide ? Given.Reviewer : Given.Applicant);
        return action switch
        {
            ApplicationAction.Save => application.Save(application.Form, by, Given.Now),
            ApplicationAction.RegisterInformation => application.RegisterInformation(by, Given.Now),
            ApplicationAction.Submit => application.Submit(Known(facts), by, Given.Now),
            ApplicationAction.Return => application.Return(review, Given.Now, "a reason"),
            ApplicationAction.Reject => application.Reject(review, Given.Now, "a reason"),
            ApplicationAction.Approve => application.Approve(review, Given.Now),
            ApplicationAction.CertificatesIssued => application.CertificatesIssued(new(facts.CertificatesIssued, facts.CertificateKindsRight, facts.CertificatesBoundOnce), by, Given.Now),
            ApplicationAction.CertificatesRevoked => application.CertificatesRevoked(facts.CancellationsRequested, by, Given.Now),
            ApplicationAction.Complete => application.Complete(facts.BusinessScheduled ? new LocalDate(2026, 11, 23) : null, by, Given.Now),
            _ => application.Withdraw(by, Given.Now),
        };
    }

    private static SubmissionFacts Known(ApplicationFacts facts) => new()
    {
        InstitutionRecordComplete = facts.InstitutionRecordComplete,
        ActsAsGatewayOperator = facts.ActsAsGatewayOperator,
        HoldsProduct = facts.HoldsProduct,
        Gateways = new(Given.Gateway("7", facts.GatewaysAvailable ? GatewayState.Open : GatewayState.Changing)),
    };
}

using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using PropertyTests.Host;

namespace PropertyTests;

/// <summary>The broker's desk as the library's model sees it: facts in, stage and reasons out, both in the library's words.</summary>
public sealed class OpeningDeskSystem(OpeningDesk desk) : ILifecycleSystem<ApplicationState, ApplicationAction, ApplicationFacts>
{
    public ValueTask<SystemAnswer<ApplicationState>> Ask(ApplicationAction action, ApplicationFacts facts)
    {
        var problems = Press(action, CircumstancesOf(facts));
        return new(problems switch
        {
            null => SystemAnswer.Refused(State, []),
            { Length: 0 } => SystemAnswer.Taken(State),
            _ => SystemAnswer.Refused(State, problems.Select(CodeOf).ToValueList()),
        });
    }

    private ApplicationState State => desk.Stage switch
    {
        Stage.Gathering => ApplicationState.MaterialPreparation,
        Stage.FillingIn => ApplicationState.InformationRegistration,
        Stage.AtTheExchange => ApplicationState.InformationReview,
        Stage.CertificatesOnTheirWay => ApplicationState.CertificateIssuance,
        Stage.Handling => ApplicationState.BusinessHandling,
        Stage.Open => ApplicationState.Completed,
        Stage.TurnedDown => ApplicationState.Rejected,
        _ => ApplicationState.Withdrawn,
    };

    private string[]? Press(ApplicationAction action, Circumstances now) => action switch
    {
        ApplicationAction.Save => desk.Save(now),
        ApplicationAction.RegisterInformation => desk.PapersDone(now),
        ApplicationAction.Submit => desk.HandIn(now),
        ApplicationAction.Return => desk.SendBack(now),
        ApplicationAction.Reject => desk.TurnDown(now),
        ApplicationAction.Approve => desk.Pass(now),
        ApplicationAction.CertificatesIssued => desk.CertificatesDone(now),
        ApplicationAction.Complete => desk.Finish(now),
        ApplicationAction.Withdraw => desk.TakeBack(now),

        // A button that this desk does not have: it is for revocations.
        _ => null,
    };

    private static Circumstances CircumstancesOf(ApplicationFacts facts) => new(
        UserIsOurs: facts.OwnInstitution,
        PapersAttached: facts.MaterialsAttached,
        FormFilledIn: facts.FormClean,
        NothingElseOpen: facts.GatewaysAvailable,
        CompanyDataComplete: facts.InstitutionRecordComplete,
        UserIsOperator: facts.ActsAsGatewayOperator,
        UserHasProduct: facts.HoldsProduct,
        ReviewerIsAnother: facts.ReviewerMayDecide,
        CertificatesArrived: facts.CertificatesIssued,
        OneEKeyAndOneFileEach: facts.CertificateKindsRight,
        NoCertificateTwice: facts.CertificatesBoundOnce,
        DateFixed: facts.BusinessScheduled);

    private static string CodeOf(string problem) => problem switch
    {
        "The user is not one of us." => "own-institution",
        "Papers are missing." => "materials-attached",
        "The form has mistakes." => "form-clean",
        "Another application is under way." => "gateways-available",
        "Our company data are incomplete." => "institution-record-complete",
        "The user is no gateway operator." => "gateway-operator",
        "The user was not granted the product." => "product-granted",
        "Nobody reviews what is his own." => "reviewer-not-applicant",
        "Certificates are missing." => "certificates-issued",
        "A gateway lacks one kind of certificate." => "certificate-kinds-right",
        "A certificate is at two gateways." => "certificates-bound-once",
        "There is no date yet." => "business-date-set",
        _ => problem,
    };
}

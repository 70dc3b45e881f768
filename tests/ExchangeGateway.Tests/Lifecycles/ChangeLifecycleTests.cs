using ExchangeGateway.Applications;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "2.4-1")]
public sealed class ChangeLifecycleTests() : LifecycleTests<ApplicationState, ApplicationAction, ApplicationFacts>(
    ApplicationLifecycles.Change,
    StatedApplications.UntilReviewed + """

    InformationReview | Approve  | BusinessHandling | reviewer-not-applicant
    BusinessHandling  | Complete | Completed        |
    """,
    StatedApplications.Conditions);

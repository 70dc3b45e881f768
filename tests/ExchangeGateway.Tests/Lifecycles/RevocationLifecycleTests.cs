using ExchangeGateway.Applications;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "2.3-1")]
[Trait("Rule", "3.3-1")]
[Trait("Rule", "3.3-2")]
public sealed class RevocationLifecycleTests() : LifecycleTests<ApplicationState, ApplicationAction, ApplicationFacts>(
    ApplicationLifecycles.Revocation,
    StatedApplications.UntilReviewed + """

    InformationReview     | Approve             | CertificateRevocation | reviewer-not-applicant
    CertificateRevocation | CertificatesRevoked | BusinessHandling      | cancellations-requested
    BusinessHandling      | Complete            | Completed             |
    """,
    StatedApplications.Conditions);

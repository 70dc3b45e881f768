using ExchangeGateway.Applications;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "2.2-1")]
public sealed class OpeningLifecycleTests() : LifecycleTests<ApplicationState, ApplicationAction, ApplicationFacts>(
    ApplicationLifecycles.Opening,
    StatedApplications.UntilReviewed + """

    InformationReview   | Approve            | CertificateIssuance | reviewer-not-applicant
    CertificateIssuance | CertificatesIssued | BusinessHandling    | certificates-issued, certificate-kinds-right, certificates-bound-once
    BusinessHandling    | Complete           | Completed           | business-date-set
    """,
    StatedApplications.Conditions);

using ExchangeGateway.Applications;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>What the lifecycles of all applications share, as the project's papers give it.</summary>
internal static class StatedApplications
{
    public const string UntilReviewed =
        """
        MaterialPreparation     | Save                | MaterialPreparation     | own-institution
        MaterialPreparation     | RegisterInformation | InformationRegistration | own-institution, materials-attached
        MaterialPreparation     | Withdraw            | Withdrawn               | own-institution
        InformationRegistration | Save                | InformationRegistration | own-institution
        InformationRegistration | Submit              | InformationReview       | own-institution, materials-attached, form-clean, gateways-available, institution-record-complete, gateway-operator, product-granted
        InformationRegistration | Withdraw            | Withdrawn               | own-institution
        InformationReview       | Return              | InformationRegistration | reviewer-not-applicant
        InformationReview       | Reject              | Rejected                | reviewer-not-applicant
        InformationReview       | Withdraw            | Withdrawn               | own-institution
        """;

    public static (string Code, Func<ApplicationFacts, bool> Holds)[] Conditions =>
    [
        ("materials-attached", f => f.MaterialsAttached),
        ("form-clean", f => f.FormClean),
        ("gateways-available", f => f.GatewaysAvailable),
        ("institution-record-complete", f => f.InstitutionRecordComplete),
        ("gateway-operator", f => f.ActsAsGatewayOperator),
        ("product-granted", f => f.HoldsProduct),
        ("own-institution", f => f.OwnInstitution),
        ("reviewer-not-applicant", f => f.ReviewerMayDecide),
        ("certificates-issued", f => f.CertificatesIssued),
        ("certificate-kinds-right", f => f.CertificateKindsRight),
        ("certificates-bound-once", f => f.CertificatesBoundOnce),
        ("cancellations-requested", f => f.CancellationsRequested),
        ("business-date-set", f => f.BusinessScheduled),
    ];
}

using ExchangeGateway.Lifecycles;
using static ExchangeGateway.Applications.ApplicationAction;
using static ExchangeGateway.Applications.ApplicationState;

namespace ExchangeGateway.Applications;

using ApplicationLifecycle = Lifecycle<ApplicationState, ApplicationAction, ApplicationFacts>;
using Guard = Guard<ApplicationFacts>;
using Row = Transition<ApplicationState, ApplicationAction, ApplicationFacts>;

/// <summary>The lifecycles of applications: one skeleton, and what each kind does after approval (3.3-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class ApplicationLifecycles
{
    private static readonly Guard
        MaterialsAttached = new("materials-attached", static f => f.MaterialsAttached),
        FormClean = new("form-clean", static f => f.FormClean),
        GatewaysAvailable = new("gateways-available", static f => f.GatewaysAvailable),
        RecordComplete = new("institution-record-complete", static f => f.InstitutionRecordComplete),
        GatewayOperator = new("gateway-operator", static f => f.ActsAsGatewayOperator),
        HoldsProduct = new("product-granted", static f => f.HoldsProduct),
        OwnInstitution = new("own-institution", static f => f.OwnInstitution),
        ReviewerMayDecide = new("reviewer-not-applicant", static f => f.ReviewerMayDecide),
        Issued = new("certificates-issued", static f => f.CertificatesIssued),
        KindsRight = new("certificate-kinds-right", static f => f.CertificateKindsRight),
        BoundOnce = new("certificates-bound-once", static f => f.CertificatesBoundOnce),
        CancellationsRequested = new("cancellations-requested", static f => f.CancellationsRequested),
        BusinessScheduled = new("business-date-set", static f => f.BusinessScheduled);

    private static readonly ValueList<Row> UntilReviewed =
    [
        //  from                     action               to                       refused unless
        new(MaterialPreparation,     Save,                MaterialPreparation,     OwnInstitution),
        new(MaterialPreparation,     RegisterInformation, InformationRegistration, OwnInstitution, MaterialsAttached),
        new(MaterialPreparation,     Withdraw,            Withdrawn,               OwnInstitution),
        new(InformationRegistration, Save,                InformationRegistration, OwnInstitution),
        new(InformationRegistration, Submit,              InformationReview,       OwnInstitution, MaterialsAttached, FormClean, GatewaysAvailable, RecordComplete, GatewayOperator, HoldsProduct),
        new(InformationRegistration, Withdraw,            Withdrawn,               OwnInstitution),
        new(InformationReview,       Return,              InformationRegistration, ReviewerMayDecide),
        new(InformationReview,       Reject,              Rejected,                ReviewerMayDecide),
        new(InformationReview,       Withdraw,            Withdrawn,               OwnInstitution),
    ];

    /// <summary>Opening: after approval the certificates are issued, then the business is handled.</summary>
    public static ApplicationLifecycle Opening { get; } = new("opening", MaterialPreparation,
    [
        .. UntilReviewed,
        new(InformationReview,       Approve,             CertificateIssuance,     ReviewerMayDecide),
        new(CertificateIssuance,     CertificatesIssued,  BusinessHandling,        Issued, KindsRight, BoundOnce),
        new(BusinessHandling,        Complete,            Completed,               BusinessScheduled),
    ]);

    /// <summary>Change: after approval the business is handled.</summary>
    public static ApplicationLifecycle Change { get; } = new("change", MaterialPreparation,
    [
        .. UntilReviewed,
        new(InformationReview,       Approve,             BusinessHandling,        ReviewerMayDecide),
        new(BusinessHandling,        Complete,            Completed),
    ]);

    /// <summary>Revocation: approval ends the service (3.3-3); the application closes when every cancellation is requested (3.3-2).</summary>
    public static ApplicationLifecycle Revocation { get; } = new("revocation", MaterialPreparation,
    [
        .. UntilReviewed,
        new(InformationReview,       Approve,             CertificateRevocation,   ReviewerMayDecide),
        new(CertificateRevocation,   CertificatesRevoked, BusinessHandling,        CancellationsRequested),
        new(BusinessHandling,        Complete,            Completed),
    ]);

    /// <summary>The lifecycle of a kind of application.</summary>
    public static ApplicationLifecycle Of(ApplicationKind kind) => kind switch
    {
        ApplicationKind.OpenTradingGateways or ApplicationKind.OpenMarketDataGateways => Opening,
        ApplicationKind.ChangeTradingGateways => Change,
        ApplicationKind.RevokeTradingGateways or ApplicationKind.RevokeMarketDataGateways => Revocation,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of application."),
    };
}

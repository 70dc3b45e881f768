using ExchangeGateway.Applications;
using static ExchangeGateway.Applications.ApplicationAction;
using static ExchangeGateway.Applications.ApplicationState;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>The opening's lifecycle as a switch. It names no unmet guard: that would cost more.</summary>
internal static class HandWrittenDecision
{
    /// <summary>0 taken, 1 not permitted, 2 guards unmet.</summary>
    public static int Decide(ApplicationState state, ApplicationAction action, ApplicationFacts f) => (state, action) switch
    {
        (MaterialPreparation, Save or Withdraw) or (InformationRegistration, Save or Withdraw) or (InformationReview, Withdraw) => Taken(f.OwnInstitution),
        (MaterialPreparation, RegisterInformation) => Taken(f.OwnInstitution && f.MaterialsAttached),
        (InformationRegistration, Submit) => Taken(f.OwnInstitution && f.MaterialsAttached && f.FormClean && f.GatewaysAvailable
            && f.InstitutionRecordComplete && f.ActsAsGatewayOperator && f.HoldsProduct),
        (InformationReview, Return or Reject or Approve) => Taken(f.ReviewerMayDecide),
        (CertificateIssuance, ApplicationAction.CertificatesIssued) => Taken(f.CertificatesIssued && f.CertificateKindsRight && f.CertificatesBoundOnce),
        (BusinessHandling, Complete) => Taken(f.BusinessScheduled),
        _ => 1,
    };

    private static int Taken(bool held) => held ? 0 : 2;
}

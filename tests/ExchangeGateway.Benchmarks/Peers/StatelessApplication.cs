using ExchangeGateway.Applications;
using static ExchangeGateway.Applications.ApplicationAction;
using static ExchangeGateway.Applications.ApplicationState;
#pragma warning disable RS0030 // This is what users write without the library: a Stateless machine of their own.
using Stateless;

namespace ExchangeGateway.Benchmarks.Peers;

/// <summary>An opening application with a Stateless machine of its own, as users write it today.</summary>
internal sealed class StatelessApplication
{
    private readonly StateMachine<ApplicationState, ApplicationAction> _machine;
    private ApplicationState _state;
    private ApplicationFacts _facts = null!;
    private ICollection<string>? _unmet;
    private bool _refused;

    public StatelessApplication()
    {
        _machine = new(() => _state, state => _state = state);
        _machine.OnUnhandledTrigger((_, _, unmet) => (_refused, _unmet) = (true, unmet));
        _machine.Configure(MaterialPreparation)
            .PermitReentryIf(Save, () => _facts.OwnInstitution, "own-institution")
            .PermitIf(RegisterInformation, InformationRegistration,
                Tuple.Create(() => _facts.OwnInstitution, "own-institution"),
                Tuple.Create(() => _facts.MaterialsAttached, "materials-attached"))
            .PermitIf(Withdraw, Withdrawn, () => _facts.OwnInstitution, "own-institution");
        _machine.Configure(InformationRegistration)
            .PermitReentryIf(Save, () => _facts.OwnInstitution, "own-institution")
            .PermitIf(Submit, InformationReview,
                Tuple.Create(() => _facts.OwnInstitution, "own-institution"),
                Tuple.Create(() => _facts.MaterialsAttached, "materials-attached"),
                Tuple.Create(() => _facts.FormClean, "form-clean"),
                Tuple.Create(() => _facts.GatewaysAvailable, "gateways-available"),
                Tuple.Create(() => _facts.InstitutionRecordComplete, "institution-record-complete"),
                Tuple.Create(() => _facts.ActsAsGatewayOperator, "gateway-operator"),
                Tuple.Create(() => _facts.HoldsProduct, "product-granted"))
            .PermitIf(Withdraw, Withdrawn, () => _facts.OwnInstitution, "own-institution");
        _machine.Configure(InformationReview)
            .PermitIf(Return, InformationRegistration, () => _facts.ReviewerMayDecide, "reviewer-not-applicant")
            .PermitIf(Reject, Rejected, () => _facts.ReviewerMayDecide, "reviewer-not-applicant")
            .PermitIf(Withdraw, Withdrawn, () => _facts.OwnInstitution, "own-institution")
            .PermitIf(Approve, CertificateIssuance, () => _facts.ReviewerMayDecide, "reviewer-not-applicant");
        _machine.Configure(CertificateIssuance)
            .PermitIf(ApplicationAction.CertificatesIssued, BusinessHandling,
                Tuple.Create(() => _facts.CertificatesIssued, "certificates-issued"),
                Tuple.Create(() => _facts.CertificateKindsRight, "certificate-kinds-right"),
                Tuple.Create(() => _facts.CertificatesBoundOnce, "certificates-bound-once"));
        _machine.Configure(BusinessHandling)
            .PermitIf(Complete, Completed, () => _facts.BusinessScheduled, "business-date-set");
    }

    /// <summary>0 taken, 1 not permitted, 2 guards unmet.</summary>
    public int Fire(ApplicationState state, ApplicationAction action, ApplicationFacts facts)
    {
        (_state, _facts, _refused, _unmet) = (state, facts, false, null);
        _machine.Fire(action);
        return !_refused ? 0 : _unmet is { Count: > 0 } ? 2 : 1;
    }
}

using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Access;

/// <summary>
/// Who may do what on the platform, as a pure function (section 1 of the guide). Whether an application's state and
/// form allow a step is the application's own answer.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class PlatformAccess
{
    /// <summary>Whether somebody, acting in a role, may do something with an institution; else everything that is missing at once.</summary>
    /// <param name="institution">The institution that it is done with: the account's own, or the one that staff attend to.</param>
    /// <param name="by">Who acts, and in which role.</param>
    /// <param name="request">What is wanted.</param>
    public static AccessDecision Decide(Institution institution, Acting by, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(by);
        var check = new AccessCheck(institution, by);
        check = request switch
        {
            AccessRequest.Start start => GatewayWork(check, start.Kind).RecordComplete(),
            AccessRequest.Advance advance => Advance(check, institution, by, advance),
            AccessRequest.Manage manage => check.May(manage.Act),
            AccessRequest.Work { StaffMay: true } or AccessRequest.View when by.IsStaffFor(institution, Role.Reviewer) || by.IsStaffFor(institution, Role.AccountManager) => check,
            AccessRequest.View view => view.Product is { } product ? check.Member().Holds(product) : check.Member(),
            AccessRequest.Work work => check.Member().GatewayOperator().Holds(work.Product),
            AccessRequest.Use use => check.Member().Holds(use.Product),
            _ => throw new ArgumentNullException(nameof(request)),
        };
        return check.Denied is { } denied ? denied : (AccessDecision)new AccessAllowed(by.Actor);
    }

    /// <summary>What an application has to know of its applicant when it is submitted (1.4-1, 1.5-1, 1.7-3).</summary>
    /// <param name="institution">The applicant's institution.</param>
    /// <param name="by">The applicant, and the role that it acts in.</param>
    /// <param name="kind">What the application asks for.</param>
    /// <param name="gateways">The institution's gateways as they stand.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public static SubmissionFacts SubmissionFacts(Institution institution, Acting by, ApplicationKind kind, GatewayDirectory gateways, FormRequirements? requirements = null)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(by);
        var account = by.Actor.Institution == institution.Id ? institution.Find(by.Actor.Account) : null;
        return new()
        {
            InstitutionRecordComplete = institution.Record.Missing() is null,
            ActsAsGatewayOperator = account is not null && by.Role == Role.GatewayOperator,
            HoldsProduct = account?.Holds(ProductOf(kind)) ?? false,
            Gateways = gateways,
            Requirements = requirements,
        };
    }

    /// <summary>The product that a kind of application belongs to.</summary>
    public static Product ProductOf(ApplicationKind kind) => kind switch
    {
        ApplicationKind.OpenTradingGateways or ApplicationKind.ChangeTradingGateways or ApplicationKind.RevokeTradingGateways => Product.TradingGateway,
        ApplicationKind.OpenMarketDataGateways or ApplicationKind.RevokeMarketDataGateways => Product.MarketDataGateway,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of application."),
    };

    private static AccessCheck Advance(AccessCheck check, Institution institution, Acting by, AccessRequest.Advance step)
    {
        var (application, isStaff) = (step.Application, by.IsStaffFor(institution, Role.Reviewer));
        return step.Action switch
        {
            ApplicationAction.Submit => Own().RecordComplete(),
            ApplicationAction.Return or ApplicationAction.Reject or ApplicationAction.Approve when step.Source is ReviewSource.Decided || isStaff =>
                check.Reviewer(application.WasHandedInBy(by.Actor) && step.Source is ReviewSource.Decided),
            ApplicationAction.CertificatesIssued or ApplicationAction.CertificatesRevoked or ApplicationAction.Complete when isStaff => check,
            _ => Own(),
        };

        AccessCheck Own() => GatewayWork(check, application.Form.Kind).Own(application.Applicant.Institution);
    }

    // The product page is there for those who hold the product, and worked in as gateway operator.
    private static AccessCheck GatewayWork(AccessCheck check, ApplicationKind kind) => check.Member().GatewayOperator().Holds(ProductOf(kind));
}

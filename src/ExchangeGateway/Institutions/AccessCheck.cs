using System.Collections.Immutable;

namespace ExchangeGateway.Institutions;

/// <summary>
/// Gathers what somebody lacks for an access to an institution. An account that is not known lacks what any new account
/// lacks. To somebody of another institution nothing more is told than that.
/// </summary>
internal sealed class AccessCheck(Institution institution, Acting by)
{
    private static readonly AccessGap Foreign = new("1.4-1", AccessNeed.OwnInstitution, AccessRemedy.LeaveToInstitution);

    private readonly ImmutableArray<AccessGap>.Builder _gaps = ImmutableArray.CreateBuilder<AccessGap>();
    private readonly bool _isOwn = by.Actor.Institution == institution.Id;
    private readonly Account? _account = institution.Find(by.Actor.Account);

    /// <summary>What is missing; null where nothing is.</summary>
    public AccessDenied? Denied => _gaps.Count == 0 ? null : new(new ValueList<AccessGap>(_gaps.ToImmutable()));

    /// <summary>Who may do it to the institution: the table behind <see cref="InstitutionAct"/>.</summary>
    public AccessCheck May(InstitutionAct act) => act switch
    {
        InstitutionAct.EditRecord => Administrator("1.7-4"),
        InstitutionAct.FillMemberCode => AccountManager("1.7-4"),
        InstitutionAct.SetVpnQuota => AccountManager("1.1-2"),
        InstitutionAct.CreateAccount or InstitutionAct.RemoveAccount or InstitutionAct.SetVpnAccount => AdministratorOrAccountManager("1.1-2"),
        InstitutionAct.MakeAdministrator or InstitutionAct.UnmakeAdministrator => AdministratorOrAccountManager("1.1-3"),
        InstitutionAct.GrantProduct or InstitutionAct.WithdrawProduct => Administrator("1.4-1"),
        InstitutionAct.ResetPassword => AdministratorOrAccountManager("1.7-2"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act."),
    };

    /// <summary>An account of the institution, its password its own.</summary>
    public AccessCheck Member() =>
        Known().Need(_account?.PasswordState is PasswordState.Current, new("1.7-2", AccessNeed.PasswordCurrent, AccessRemedy.ChangePassword) { Subject = by.Actor.Account.Value });

    /// <summary>An account of the institution.</summary>
    public AccessCheck Known() => _isOwn
        ? Need(_account is not null, AskAnAdministrator("1.1-1", AccessNeed.AccountKnown) with { Subject = by.Actor.Account.Value })
        : Add(Foreign);

    /// <summary>An account of the institution, or staff that attend to it: to anybody else nothing of it is told.</summary>
    public AccessCheck KnownOrStaff() =>
        by.IsStaffFor(institution.Id) ? this : Known();

    /// <summary>
    /// What somebody lacks for an access to an institution that is not there: staff nothing, anybody else what they would lack
    /// for one that is there. So nobody else finds out which institutions there are.
    /// </summary>
    public static AccessDenied? OfUnknown(InstitutionId institution, Acting by) =>
        by.IsStaffFor(institution) ? null
        : new([by.Actor.Institution == institution ? new("1.1-1", AccessNeed.AccountKnown, AccessRemedy.AskAccountManager) { Subject = by.Actor.Account.Value } : Foreign]);

    /// <summary>What somebody lacks for looking at all institutions: staff nothing.</summary>
    public static AccessDenied? OfAll(Acting by) => by.Role == Role.AccountManager || by.Role == Role.Reviewer ? null : new([new("1.1-1", AccessNeed.AccountManager, AccessRemedy.AskAccountManager)]);

    public AccessCheck GatewayOperator() =>
        Need(by.Role == Role.GatewayOperator, new("1.5-1", AccessNeed.GatewayOperator, AccessRemedy.SwitchRole) { Subject = by.Role.Value });

    public AccessCheck Holds(Product product) =>
        Need(_account?.Holds(product) ?? false, Lacking("1.4-1", AccessNeed.ProductGranted, AccessRemedy.GrantToYourself, product.Value));

    public AccessCheck RecordComplete()
    {
        Need(institution.Record.MemberCode is not null, new("1.7-3", AccessNeed.RecordComplete, AccessRemedy.AskAccountManager) { Subject = "memberCode" });
        return Need(institution.Record.UnifiedSocialCreditCode is not null, Lacking("1.7-3", AccessNeed.RecordComplete, AccessRemedy.FillIn, "unifiedSocialCreditCode"));
    }

    public AccessCheck HasVpnAccount() =>
        Need(_account?.VpnAccount is not null, AskAnAdministrator("1.1-2", AccessNeed.VpnAccount) with { Subject = by.Actor.Account.Value });

    public AccessCheck Given(bool given, string rule, AccessNeed need) => Need(given, new(rule, need, AccessRemedy.Give));

    /// <summary>The institution's own application, or another thing of its own.</summary>
    public AccessCheck Own(InstitutionId owner) => Need(owner == institution.Id, Foreign);

    /// <summary>A reviewer from outside, who did not hand in what is reviewed.</summary>
    public AccessCheck Reviewer(bool handedIn)
    {
        AddUnless(by.IsStaffFor(institution, Role.Reviewer), new("3.3-1", AccessNeed.Reviewer, AccessRemedy.LeaveToReviewer));
        return AddUnless(!handedIn, new("3.3-1", AccessNeed.ReviewerNotApplicant, AccessRemedy.LeaveToReviewer));
    }

    private AccessCheck Administrator(string rule) =>
        Member().Need(_account?.IsAdministrator ?? false, AskAnAdministrator(rule, AccessNeed.Administrator));

    private AccessCheck AccountManager(string rule) =>
        AddUnless(by.IsStaffFor(institution, Role.AccountManager), new(rule, AccessNeed.AccountManager, AccessRemedy.AskAccountManager));

    private AccessCheck AdministratorOrAccountManager(string rule) =>
        by.IsStaffFor(institution, Role.AccountManager) ? this : Administrator(rule);

    // Who can help: oneself as an administrator, else an administrator, else the account manager (1.7-4).
    private AccessGap Lacking(string rule, AccessNeed need, AccessRemedy byOneself, string subject) =>
        (_account?.IsAdministrator ?? false ? new(rule, need, byOneself) : AskAnAdministrator(rule, need)) with { Subject = subject };

    private AccessGap AskAnAdministrator(string rule, AccessNeed need) => institution.Administrators is { Count: > 0 } administrators
        ? new(rule, need, AccessRemedy.AskAdministrator) { Ask = administrators.Select(account => account.NameToAsk).ToValueList() }
        : new(rule, need, AccessRemedy.AskAccountManager);

    private AccessCheck Need(bool holds, AccessGap gap) => AddUnless(holds || !_isOwn, gap);

    private AccessCheck AddUnless(bool holds, AccessGap gap) => holds ? this : Add(gap);

    private AccessCheck Add(AccessGap gap)
    {
        _gaps.Add(gap);
        return this;
    }
}

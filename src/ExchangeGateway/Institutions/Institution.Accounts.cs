using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

// Accounts and their VPN accounts (1.1-1, 1.1-2).
public sealed partial record Institution
{
    /// <summary>
    /// Creates an account: the account manager sets one up (1.1-1), an administrator creates a sub-account of its own
    /// with no further application (1.1-2).
    /// </summary>
    public InstitutionOutcome CreateAccount(NewAccount wanted, Acting by)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(by);
        var account = wanted.CreatedBy(IsAccountManager(by) ? null : by.Actor.Account);
        return Take(InstitutionAct.CreateAccount, by, Flaws(), () => this with { Accounts = Accounts.Add(account) });

        IEnumerable<Violation> Flaws() =>
        [
            .. Find(account.Name) is null ? Enumerable.Empty<Violation>() : [new(Requirement.AccountThere, "account", account.Name.Value)],
            .. account.VpnAccount is null ? [] : VpnFlaws(account, account.VpnAccount),
            .. account.IsAdministrator ? AdministratorFlaws(account, by) : [],
        ];
    }

    /// <summary>Removes an account, but not the last administrator (1.1-3): the account manager or an administrator may.</summary>
    public InstitutionOutcome RemoveAccount(AccountName name, Acting by) =>
        Find(name) is { } account
            ? Take(InstitutionAct.RemoveAccount, by, LastAdministratorFlaws(account), () => this with { Accounts = Accounts.Where(other => other != account).ToValueList() })
            : Take(InstitutionAct.RemoveAccount, by, name, _ => [], account => account);

    /// <summary>Gives an account a VPN account of that name, or another name; null takes it away. The account manager or an administrator may, within the quota (1.1-2).</summary>
    public InstitutionOutcome SetVpnAccount(AccountName name, AccountName? vpnAccount, Acting by) =>
        Take(InstitutionAct.SetVpnAccount, by, name,
            account => vpnAccount is null ? [] : VpnFlaws(account, vpnAccount),
            account => account with { VpnAccount = vpnAccount });

    private IEnumerable<Violation> VpnFlaws(Account account, AccountName vpnAccount)
    {
        var others = Accounts.Where(other => other.Name != account.Name && other.VpnAccount is not null).ToArray();
        return
        [
            .. others.All(other => other.VpnAccount != vpnAccount) ? Enumerable.Empty<Violation>() : [new(Requirement.AccountThere, "vpnAccount", vpnAccount.Value)],
            .. QuotaFlaws(others.Length + 1, VpnQuota, "vpnAccount"),
        ];
    }

    private bool IsAccountManager(Acting by) => by.IsStaffFor(this, Role.AccountManager);
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// A market institution (市场机构): its record and its accounts. Immutable: an intent answers a new one, or who may do it
/// instead, or what is wrong with it.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial record Institution
{
    private Institution(InstitutionId id, InstitutionRecord record) => (Id, Record) = (id, record);

    /// <summary>Which institution.</summary>
    public InstitutionId Id { get; }

    /// <summary>What is on record of it.</summary>
    public InstitutionRecord Record { get; private init; }

    /// <summary>How many VPN accounts it may have (1.1-2).</summary>
    public VpnQuota VpnQuota { get; private init; }

    /// <summary>Its accounts, oldest first.</summary>
    public ValueList<Account> Accounts { get; private init; }

    /// <summary>Whether it is a customer of the hosted base-resource service (基础资源外包服务): it signs in without the VPN (1.1-4).</summary>
    public bool IsHostedCustomer { get; init; }

    /// <summary>Its administrators: those that the account manager set up, and at most three of its sub-accounts (1.1-3). None means 无.</summary>
    public ValueList<Account> Administrators => Accounts.Where(account => account.IsAdministrator).ToValueList();

    /// <summary>How many VPN accounts it has.</summary>
    public int VpnAccountsInUse => Accounts.Count(account => account.VpnAccount is not null);

    /// <summary>An institution that has no account yet.</summary>
    public static Institution New(InstitutionId id, InstitutionRecord record, VpnQuota vpnQuota = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(id, record) { VpnQuota = vpnQuota };
    }

    /// <summary>An institution as a host kept it.</summary>
    public static Institution Restore(InstitutionId id, InstitutionRecord record, VpnQuota vpnQuota, ValueList<Account> accounts) =>
        New(id, record, vpnQuota) with { Accounts = accounts };

    /// <summary>Its account of that name; null where it has none.</summary>
    public Account? Find(AccountName name) => Accounts.FirstOrDefault(account => account.Name == name);

    private InstitutionOutcome Take(InstitutionAct act, Acting by, IEnumerable<Violation> flaws, Func<Institution> done)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (new AccessCheck(this, by).May(act).Denied is { } denied)
        {
            return denied;
        }

        return Unless(flaws, done);
    }

    private InstitutionOutcome Take(InstitutionAct act, Acting by, AccountName name, Func<Account, IEnumerable<Violation>> flaws, Func<Account, Account> change) =>
        Find(name) is { } account
            ? Take(act, by, flaws(account), () => With(change(account)))
            : Take(act, by, [new(Requirement.AccountUnknown, "account", name?.Value)], () => this);

    private Institution With(Account changed) =>
        this with { Accounts = Accounts.Select(account => account.Name == changed.Name ? changed : account).ToValueList() };

    private static InstitutionOutcome Unless(IEnumerable<Violation> flaws, Func<Institution> done)
    {
        var found = default(ViolationList);
        found.AddRange(flaws);
        if (found.ToViolations() is { } violations)
        {
            return violations;
        }

        return done();
    }
}

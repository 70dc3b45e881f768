using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

// Administrators (1.1-3). Counted are sub-accounts, whoever made them administrators; what the account manager set up is not.
public sealed partial record Institution
{
    /// <summary>
    /// Makes an account an administrator: an administrator may do it to sub-accounts, the account manager to any; at
    /// most three sub-accounts are. One that is an administrator stays one. Its products stay what they are (1.4-1).
    /// </summary>
    public InstitutionOutcome MakeAdministrator(AccountName name, Acting by) =>
        Take(InstitutionAct.MakeAdministrator, by, name,
            account => account.IsAdministrator ? [] : AdministratorFlaws(account, by),
            account => account with { IsAdministrator = true });

    /// <summary>Makes an administrator an ordinary account, but not the last one: the account manager or an administrator may.</summary>
    public InstitutionOutcome UnmakeAdministrator(AccountName name, Acting by) =>
        Take(InstitutionAct.UnmakeAdministrator, by, name, LastAdministratorFlaws, account => account with { IsAdministrator = false });

    private IEnumerable<Violation> AdministratorFlaws(Account account, Acting by)
    {
        if (account.SubAccountOf is null)
        {
            return IsAccountManager(by) ? [] : [new(Requirement.SubAccountNeeded, "account", account.Name.Value)];
        }

        var count = Accounts.Count(other => other.IsAdministratorAndSubAccount) + 1;
        return Requirement.AdministratorCount.Holds(count) ? [] : [new(Requirement.AdministratorCount, "account", $"{count}")];
    }

    private IEnumerable<Violation> LastAdministratorFlaws(Account account) =>
        account.IsAdministrator && Administrators.Count == 1 ? [new(Requirement.LastAdministrator, "account", account.Name.Value)] : [];
}

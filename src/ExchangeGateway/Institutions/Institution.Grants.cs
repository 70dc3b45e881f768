using NodaTime;

namespace ExchangeGateway.Institutions;

// Products are granted per account (1.4-1).
public sealed partial record Institution
{
    /// <summary>Grants an account a product: an administrator of this institution may, to itself too. A product that it holds stays granted as it was.</summary>
    public InstitutionOutcome Grant(AccountName name, Product product, Acting by, Instant at)
    {
        ArgumentNullException.ThrowIfNull(product);
        return Take(InstitutionAct.GrantProduct, by, name, _ => [],
            account => account.Holds(product) ? account : account with { Grants = account.Grants.Add(new(product, by.Actor.Account, at)) });
    }

    /// <summary>Takes a granted product away: an administrator of this institution may.</summary>
    public InstitutionOutcome Withdraw(AccountName name, Product product, Acting by) =>
        Take(InstitutionAct.WithdrawProduct, by, name, _ => [],
            account => account with { Grants = account.Grants.Where(grant => grant.Product != product).ToValueList() });
}

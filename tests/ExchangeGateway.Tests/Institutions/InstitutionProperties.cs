using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>What holds of every institution that can come to be, whatever anybody does next.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public class InstitutionProperties
{
    [Property]
    [Trait("Rule", "1.1-3")]
    [Trait("Rule", "1.1-2")]
    public bool Accounts_AreEachOneOfAKindAndWithinTheirBounds(Institution institution) => Bounded(institution);

    [Property]
    public bool Restore_OfWhatWasKept_IsTheSame(Institution institution) =>
        Institution.Restore(institution.Id, institution.Record, institution.VpnQuota, institution.Accounts) with { IsHostedCustomer = institution.IsHostedCustomer } == institution;

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.1-3")]
    [Trait("Rule", "1.1-2")]
    public Property Anything_ByAnybody_KeepsTheBoundsAndTheLastAdministrator(Situation situation, Wishes wishes) => All(situation, wishes, (act, after) =>
        Bounded(after) && (after.Administrators.Count > 0 || situation.Institution.Administrators.Count == 0));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.4-1")]
    public Property Anything_ByAnybody_WidensNoAccountsRightsButTheGrantsOwn(Situation situation, Wishes wishes) => All(situation, wishes, (act, after) =>
        after.Accounts.All(account => ProductsOf(account).Except(ProductsOf(situation.Institution.Find(account.Name))).ToArray() is var wider
            && (wider.Length == 0 || (act is InstitutionAct.GrantProduct && account.Name == wishes.Whom(situation) && wider is [var product] && product == wishes.Product))));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.1-2")]
    public Property Anything_ByAnybody_TouchesNoOtherAccount(Situation situation, Wishes wishes) => All(situation, wishes, (_, after) =>
        after.Accounts.Where(account => account.Name != wishes.Whom(situation) && account.Name != wishes.Account.Name).All(account => account == situation.Institution.Find(account.Name)));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.1-2")]
    [Trait("Rule", "1.7-2")]
    public Property ANewAccount_HoldsNothingAndMustChangeItsPassword(Situation situation, Wishes wishes) => All(situation, wishes, (_, after) =>
        after.Accounts.Where(account => situation.Institution.Find(account.Name) is null).All(account => account.Grants.Count == 0 && account.PasswordState is PasswordState.MustChange));

    /// <summary>What somebody wants: everything that the acts are about.</summary>
    public sealed record Wishes(NewAccount Account, Product Product, InstitutionRecord Record, VpnQuota Quota, MemberCode MemberCode, AccountName VpnAccount, int Place)
    {
        /// <summary>Which of the accounts is meant; the wanted one where there is none.</summary>
        public AccountName Whom(Situation situation) =>
            situation.Institution.Accounts is { Count: > 0 } accounts ? accounts[(int)((uint)Place % (uint)accounts.Count)].Name : Account.Name;

        public InstitutionOutcome Done(InstitutionAct act, Situation situation)
        {
            var (institution, by, whom) = (situation.Institution, situation.By, Whom(situation));
            return act switch
            {
                InstitutionAct.EditRecord => institution.Edit(Record, by),
                InstitutionAct.FillMemberCode => institution.FillMemberCode(MemberCode, by),
                InstitutionAct.SetVpnQuota => institution.SetVpnQuota(Quota, by),
                InstitutionAct.CreateAccount => institution.CreateAccount(Account, by),
                InstitutionAct.RemoveAccount => institution.RemoveAccount(whom, by),
                InstitutionAct.SetVpnAccount => institution.SetVpnAccount(whom, VpnAccount, by),
                InstitutionAct.MakeAdministrator => institution.MakeAdministrator(whom, by),
                InstitutionAct.UnmakeAdministrator => institution.UnmakeAdministrator(whom, by),
                InstitutionAct.GrantProduct => institution.Grant(whom, Product, by, Given.Now),
                InstitutionAct.WithdrawProduct => institution.Withdraw(whom, Product, by),
                _ => institution.ResetPassword(whom, by),
            };
        }
    }

    // Every act that is not refused.
    private static Property All(Situation situation, Wishes wishes, Func<InstitutionAct, Institution, bool> holds)
    {
        var broken = (from act in Enum.GetValues<InstitutionAct>()
                      let after = wishes.Done(act, situation).Match<Institution?>(done => done, _ => null, _ => null)
                      where after is not null && !holds(act, after)
                      select $"{act} by {situation.By} leaves {after}").FirstOrDefault();
        return (broken is null).Label(broken ?? "");
    }

    private static bool Bounded(Institution institution) =>
        institution.Administrators.Count(account => account.SubAccountOf is not null) <= 3
        && institution.VpnAccountsInUse <= institution.VpnQuota.Value
        && institution.Accounts.DistinctBy(account => account.Name).Count() == institution.Accounts.Count
        && institution.Accounts.Select(account => account.VpnAccount).OfType<AccountName>().ToArray() is var vpnAccounts && vpnAccounts.Distinct().Count() == vpnAccounts.Length;

    private static IEnumerable<Product> ProductsOf(Account? account) => account is null ? [] : account.Grants.Select(grant => grant.Product);
}

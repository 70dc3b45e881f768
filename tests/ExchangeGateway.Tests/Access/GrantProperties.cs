using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Access;

/// <summary>A grant is for one account and one product, and an administrator's to give (1.4-1).</summary>
public class GrantProperties
{
    private static readonly ValueList<AccountName> Names = [Members.Name("boss"), Members.Name("someone"), Members.Name("colleague")];

    /// <summary>An institution whose accounts are administrators or not, in every combination of passwords and grants.</summary>
    private static readonly Gen<Institution> Institutions =
        from accounts in Gen.CollectToArray(Names.Select(Account))
        select Institution.Restore(Members.Id("broker"), Members.CompleteRecord, Members.Quota(3), accounts.ToValueList());

    private static readonly Gen<(AccountName By, AccountName To, Product Product, bool Grants)> Acts =
        from actor in Gen.Elements(Names.Append(Members.Name("nobody")))
        from to in Gen.Elements(Names.Append(Members.Name("nobody")))
        from product in AccessSituations.Products
        from grants in Gen.Elements(true, true, false)
        select (actor, to, product, grants);

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.4-1")]
    public Property Grant_ToOneAccount_ChangesNothingForAnother() => Prop.ForAll(Institutions.ToArbitrary(), Acts.ToArbitrary(), AccessSituations.AllRequests.ToArbitrary(), (institution, act, request) =>
    {
        var after = Taken(institution, act);
        return Names.Where(name => name != act.To).All(name => Decide(after, name, request).Equals(Decide(institution, name, request)));
    });

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.4-1")]
    public Property Grant_ToAnAccount_SettlesItsNeedOfThatProductAlone() => Prop.ForAll(Institutions.ToArbitrary(), Acts.ToArbitrary(), AccessSituations.AllRequests.ToArbitrary(), (institution, act, request) =>
    {
        var granted = act with { Grants = true };
        var after = Taken(institution, granted);
        var (was, now) = (Needs(institution, act.To, request), Needs(after, act.To, request));
        return now.SequenceEqual(MayGrant(institution, act.By) && Names.Contains(act.To) ? was.Where(gap => gap != ("product-granted", act.Product.Value)) : was);
    });

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.4-1")]
    public Property Grants_AfterAnyActsOfAnybody_AreWhatAdministratorsGave() => Prop.ForAll(Institutions.ToArbitrary(), Acts.ListOf().ToArbitrary(), (institution, acts) =>
    {
        var stated = institution.Accounts.SelectMany(account => account.Grants.Select(grant => (account.Name, grant.Product))).ToHashSet();
        foreach (var act in acts.Where(act => Names.Contains(act.To) && MayGrant(institution, act.By)))
        {
            _ = act.Grants ? stated.Add((act.To, act.Product)) : stated.Remove((act.To, act.Product));
        }

        var after = acts.Aggregate(institution, Taken);
        return stated.SetEquals(after.Accounts.SelectMany(account => account.Grants.Select(grant => (account.Name, grant.Product))))
            && after.Accounts.All(account => account.Grants.Select(grant => grant.Product).Distinct().Count() == account.Grants.Count);
    });

    [Property(MaxTest = 300)]
    [Trait("Rule", "1.4-1")]
    public Property Grant_FromAnotherInstitution_IsRefused() => Prop.ForAll(Institutions.ToArbitrary(), Acts.ToArbitrary(), (institution, act) =>
    {
        var stranger = new Acting(new(act.By, Members.Id("another house")), Role.AccountManager);
        return institution.Grant(act.To, act.Product, stranger, Members.At).IsT1 && institution.Withdraw(act.To, act.Product, stranger).IsT1;
    });

    private static Gen<Account> Account(AccountName name) =>
        from administrator in Gen.Elements(true, false)
        from current in Gen.Elements(true, true, false)
        from held in Gen.SubListOf([Product.TradingGateway, Product.TradingSoftware])
        select new Account
        {
            Name = name,
            IsAdministrator = administrator,
            PasswordState = current ? PasswordState.Current : PasswordState.MustChange,
            Grants = held.Select(product => new ProductGrant(product, name, Members.At)).ToValueList(),
        };

    private static bool MayGrant(Institution institution, AccountName by) =>
        institution.Accounts.Any(account => account.Name == by && account is { IsAdministrator: true, PasswordState: PasswordState.Current });

    private static Institution Taken(Institution institution, (AccountName By, AccountName To, Product Product, bool Grants) act)
    {
        var by = Members.Acting(act.By.Value);
        var outcome = act.Grants ? institution.Grant(act.To, act.Product, by, Members.At) : institution.Withdraw(act.To, act.Product, by);
        return outcome.Match(done => done, _ => institution, _ => institution);
    }

    private static AccessDecision Decide(Institution institution, AccountName name, AccessRequest request) => PlatformAccess.Decide(institution, Members.Acting(name.Value), request);

    private static IEnumerable<(string Need, string? Subject)> Needs(Institution institution, AccountName name, AccessRequest request) =>
        Decide(institution, name, request).Match(_ => [], denied => denied.Select(gap => (gap.Need.Code, gap.Subject)));
}

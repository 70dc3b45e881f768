using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>What holds after any commands by anybody.</summary>
public class InstitutionProperties
{
    private static readonly string[] Names = ["boss", "a", "b", "c", "d", "e"];

    private static readonly Gen<Command> Commands =
        from what in Gen.Choose(0, 8)
        from actor in Gen.Frequency((4, Gen.Elements(Names).Select(name => Members.Acting(name))), (1, Gen.Constant(Members.Manager)))
        from whom in Gen.Elements(Names)
        from product in Gen.Elements(Product.TradingGateway, Product.MarketDataGateway)
        from administrator in Gen.Elements(true, false)
        select new Command(what, actor, whom, product, administrator);

    [Property(MaxTest = 300)]
    [Trait("Rule", "1.1-3")]
    [Trait("Rule", "1.1-2")]
    public Property Administrators_AreOneAtLeastAndThreeSubAccountsAtMost() => Prop.ForAll(Gen.ListOf(Commands, 60).ToArbitrary(), commands =>
        commands.Scan(Members.WithBoss).All(institution =>
            institution.Administrators.Count >= 1
            && institution.Administrators.Count(account => account.SubAccountOf is not null) <= 3
            && institution.VpnAccountsInUse <= institution.VpnQuota.Value
            && institution.Accounts.DistinctBy(account => account.Name).Count() == institution.Accounts.Count));

    [Property(MaxTest = 300)]
    [Trait("Rule", "1.4-1")]
    public Property Grant_NeverWidensAnotherAccountsRights() => Prop.ForAll(Gen.ListOf(Commands, 60).ToArbitrary(), commands =>
    {
        var institution = Members.WithBoss;
        foreach (var command in commands)
        {
            var before = institution;
            institution = command.Done(before);
            foreach (var account in institution.Accounts)
            {
                var wider = account.Grants.Select(grant => grant.Product).Except(before.Find(account.Name)?.Grants.Select(grant => grant.Product) ?? []).ToArray();
                var meant = command.What == 0 && command.Whom == account.Name.Value && before.Find(command.By.Actor.Account) is { IsAdministrator: true } && command.By.Actor.Institution == before.Id;
                if (wider.Length > 0 && !(meant && wider is [var product] && product == command.Product))
                {
                    return false.Label($"{command}: {account}");
                }
            }
        }

        return true.ToProperty();
    });

    [Property(MaxTest = 200)]
    [Trait("Rule", "1.4-1")]
    public Property Accounts_NewOrMadeAdministrators_StartWithNoProductMore() => Prop.ForAll(Gen.ListOf(Commands, 60).ToArbitrary(), commands =>
        commands.Scan(Members.WithBoss).Zip(commands.Scan(Members.WithBoss).Skip(1)).All(step =>
            step.Second.Accounts.Where(account => step.First.Find(account.Name) is null).All(account => account.Grants.Count == 0 && account.PasswordState is PasswordState.MustChange)));

    internal sealed record Command(int What, Acting By, string Whom, Product Product, bool Administrator)
    {
        private AccountName Name => Members.Name(Whom);

        /// <summary>The institution after it, and the same where it is refused.</summary>
        public Institution Done(Institution institution) => Ask(institution).Match(done => done, _ => institution, _ => institution);

        // New accounts change their password at once, so that the histories get somewhere.
        private InstitutionOutcome Ask(Institution institution) => What switch
        {
            0 => institution.Grant(Name, Product, By, Members.At),
            1 => institution.Withdraw(Name, Product, By),
            2 => institution.MakeAdministrator(Name, By),
            3 => institution.UnmakeAdministrator(Name, By),
            4 => institution.RemoveAccount(Name, By),
            5 => institution.SetVpnAccount(Name, Administrator ? Members.Name("vpn-" + Whom) : null, By),
            6 => institution.ChangePassword(oldPasswordRight: true, null, new(Name, institution.Id)),
            7 => institution.SetVpnQuota(Members.Quota(Administrator ? 2 : 4), By),
            _ => institution.CreateAccount(new(Name) { IsAdministrator = Administrator, VpnAccount = Members.Name("vpn-" + Whom) }, By),
        };
    }
}

internal static class Histories
{
    public static IEnumerable<Institution> Scan(this IEnumerable<InstitutionProperties.Command> commands, Institution first)
    {
        var institution = first;
        yield return institution;
        foreach (var command in commands)
        {
            yield return institution = command.Done(institution);
        }
    }
}

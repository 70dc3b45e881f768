using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Members;

/// <summary>
/// Institutions as they grow: an empty one after some steps, those refused left out. What makes one simpler is a step,
/// too: so nobody ever sees an institution that cannot come to be.
/// </summary>
internal static class Grown
{
    private const int MostSteps = 25;

    public static Arbitrary<Institution> Institutions { get; } = Arb.From(Of(leastSteps: 0), Simpler);

    /// <summary>Accounts of such institutions.</summary>
    public static Arbitrary<Account> Accounts { get; } = Arb.From(
        from institution in Of(leastSteps: 1).Where(institution => institution.Accounts.Count > 0)
        from account in Gen.Elements<Account>(institution.Accounts)
        select account,
        account => ((Account[])[account with { Description = null, PersonName = null }, account with { ContactPhone = null }, account with { VpnAccount = null }, account with { Grants = [] }]).Where(simpler => simpler != account));

    /// <summary>Institutions, and somebody who acts: of the institution, of another one, or of the exchange's technology company.</summary>
    public static Arbitrary<Situation> Situations { get; } = Arb.From(
        from institution in Institutions.Generator
        from who in Gen.Frequency(
            (4, institution.Accounts.Count == 0 ? Unknown(institution) : from account in Gen.Elements<Account>(institution.Accounts) from role in AnyRole select new Acting(new(account.Name, institution.Id), role)),
            (1, Unknown(institution)),
            (1, from stranger in Stranger(institution) from role in AnyRole select new Acting(stranger, role)),
            (1, Gen.Elements(Staff.AccountManager(institution), Staff.Reviewer(institution))))
        select new Situation(institution, who),
        situation => Simpler(situation.Institution).Select(institution => situation with { Institution = institution }));

    // The gateway operator is the usual one.
    private static Gen<Role> AnyRole => Gen.OneOf(Gen.Constant(Role.GatewayOperator), OpenSets.Roles.Legal.Generator);

    private static Gen<Institution> Of(int leastSteps) =>
        from id in OpaqueTexts.InstitutionIds.Legal.Generator
        from record in Records.All.Generator
        from quota in Gen.Frequency((2, Gen.Choose(0, 6).Select(number => VpnQuota.Of(number).AsT0)), (1, Numbers.VpnQuotas.Legal.Generator))
        from isHostedCustomer in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from count in Gen.Choose(leastSteps, MostSteps)
        from first in InstitutionStep.First
        from steps in Gen.ArrayOf(InstitutionStep.Any, Math.Max(count - 1, 0))
        select steps.Prepend(first).Take(count).Aggregate(Institution.New(id, record, quota) with { IsHostedCustomer = isHostedCustomer }, (institution, step) => step.After(institution));

    private static Gen<Acting> Unknown(Institution institution) =>
        from name in OpaqueTexts.AccountNames.Legal.Generator.Where(name => institution.Find(name) is null)
        from role in AnyRole
        select new Acting(new(name, institution.Id), role);

    // Of another institution, by a name that an account has here as well now and then.
    private static Gen<Actor> Stranger(Institution institution) =>
        from other in OpaqueTexts.InstitutionIds.Legal.Generator.Where(id => id != institution.Id)
        from name in institution.Accounts.Count == 0 ? OpaqueTexts.AccountNames.Legal.Generator : Gen.OneOf(OpaqueTexts.AccountNames.Legal.Generator, Gen.Elements<Account>(institution.Accounts).Select(account => account.Name))
        select new Actor(name, other);

    private static IEnumerable<Institution> Simpler(Institution institution)
    {
        var (manager, names) = (Staff.AccountManager(institution), institution.Accounts.Select(account => account.Name).ToArray());
        var administrator = institution.Administrators.FirstOrDefault(account => account.PasswordState is PasswordState.Current);
        var smaller = names.Select(name => institution.RemoveAccount(name, manager))
            .Concat(names.Select(name => institution.UnmakeAdministrator(name, manager)))
            .Concat(names.Select(name => institution.SetVpnAccount(name, null, manager)))
            .Append(institution.SetVpnQuota(VpnQuota.Of(institution.VpnAccountsInUse).AsT0, manager));
        if (administrator is not null)
        {
            var by = new Acting(new(administrator.Name, institution.Id), Role.GatewayOperator);
            smaller = smaller.Concat(institution.Accounts.SelectMany(account => account.Grants, (account, grant) => institution.Withdraw(account.Name, grant.Product, by)))
                .Concat(Records.Simpler(institution.Record).Select(record => institution.Edit(record, by)));
        }

        return smaller.SelectMany(outcome => outcome.Match<IEnumerable<Institution>>(done => [done], _ => [], _ => [])).Where(simpler => simpler != institution);
    }
}

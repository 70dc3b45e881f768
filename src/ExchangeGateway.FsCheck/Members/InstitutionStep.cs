using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Members;

/// <summary>Something that is asked of an institution, whatever it looks like by then.</summary>
internal static class InstitutionStep
{
    private static readonly Gen<int> Place = Gen.Choose(0, 6);

    private static readonly Gen<Product> Products = OpenSets.Products.Legal.Generator;

    /// <summary>Steps of every sort; those that get an institution somewhere come up more often.</summary>
    public static Gen<Func<Institution, InstitutionOutcome>> Any { get; } = Gen.Frequency(
        (3, ByAnybody(Records.NewAccounts.Generator, (institution, _, wanted, who) => institution.CreateAccount(wanted, who))),
        (3, OfAnAccount(Place, (institution, account, _) => institution.ChangePassword(oldPasswordRight: true, newPassword: null, new(account, institution.Id)))),
        (3, ByAnybody(Products.Zip(Times.Instants.Generator), (institution, account, granted, who) => institution.Grant(account, granted.Item1, who, granted.Item2))),
        (1, ByAnybody(Products, (institution, account, product, who) => institution.Withdraw(account, product, who))),
        (1, ByAnybody(Place, (institution, account, _, who) => institution.MakeAdministrator(account, who))),
        (1, ByAnybody(Place, (institution, account, _, who) => institution.UnmakeAdministrator(account, who))),
        (1, ByAnybody(Place, (institution, account, _, who) => institution.ResetPassword(account, who))),
        (1, ByAnybody(Place, (institution, account, _, who) => institution.RemoveAccount(account, who))),
        (1, ByAnybody(OpaqueTexts.AccountNames.Legal.Generator, (institution, account, vpnAccount, who) => institution.SetVpnAccount(account, vpnAccount, who))),
        (1, ByAnybody(Numbers.VpnQuotas.Legal.Generator, (institution, _, quota, who) => institution.SetVpnQuota(quota, who))),
        (1, ByAnybody(Records.All.Generator, (institution, _, record, who) => institution.Edit(record, who))),
        (1, ByAnybody(OpaqueTexts.MemberCodes.Legal.Generator, (institution, _, memberCode, who) => institution.FillMemberCode(memberCode, who))),
        (1, OfAnAccount(MobileNumbers.All.Legal.Generator, (institution, account, phone) => institution.ChangeContactPhone(Verified(account, phone)))));

    /// <summary>The account manager sets up an account, an administrator most often: an institution may have none at first.</summary>
    public static Gen<Func<Institution, InstitutionOutcome>> First { get; } =
        from wanted in Records.NewAccounts.Generator
        from isAdministrator in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (Func<Institution, InstitutionOutcome>)(institution => institution.CreateAccount(wanted with { IsAdministrator = isAdministrator, VpnAccount = null }, Staff.AccountManager(institution)));

    /// <summary>The institution after it; the same where it is refused.</summary>
    public static Institution After(this Func<Institution, InstitutionOutcome> ask, Institution institution) => ask(institution).Match(done => done, _ => institution, _ => institution);

    // Who is meant is a place among the accounts that there are by then.
    private static Gen<Func<Institution, InstitutionOutcome>> OfAnAccount<T>(Gen<T> given, Func<Institution, AccountName, T, InstitutionOutcome> ask) =>
        from thing in given
        from whom in Place
        select (Func<Institution, InstitutionOutcome>)(institution => ask(institution, At(institution.Accounts, whom)?.Name ?? Nobody, thing));

    // An administrator asks it, or the account manager.
    private static Gen<Func<Institution, InstitutionOutcome>> ByAnybody<T>(Gen<T> given, Func<Institution, AccountName, T, Acting, InstitutionOutcome> ask) =>
        from who in Place
        from step in OfAnAccount(given, (institution, account, thing) => ask(institution, account, thing,
            who % 2 == 0 && At(institution.Administrators, who) is { } administrator ? new(new(administrator.Name, institution.Id), Role.GatewayOperator) : Staff.AccountManager(institution)))
        select step;

    private static AccountName Nobody => AccountName.Of("nobody").AsT0;

    private static Account? At(ValueList<Account> accounts, int place) => accounts.Count == 0 ? null : accounts[place % accounts.Count];

    private static ContactPhoneChange Verified(AccountName account, MobileNumber phone) =>
        ContactPhoneChange.Restore(account, phone, SmsCodes.Known[0].Hash, Instant.FromUnixTimeSeconds(Times.Simplest), triesLeft: 4, ContactPhoneChangeState.Verified);
}

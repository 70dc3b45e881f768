using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>An institution and its people, in one word each.</summary>
internal static class Members
{
    public const string Password = "Aa1-Aa1-Aa1-";

    public static readonly Instant At = Instant.FromUtc(2026, 11, 22, 1, 30);

    public static readonly Acting
        Manager = new(new(Name("manager"), Id("technology company")), Role.AccountManager),
        Boss = Acting("boss"),
        Clerk = Acting("clerk");

    public static readonly InstitutionRecord CompleteRecord = new()
    {
        Name = Legal(InstitutionName.Of("某证券")),
        MemberCode = Legal(MemberCode.Of("00001")),
        UnifiedSocialCreditCode = Legal(UnifiedSocialCreditCode.Of("91310115MA1K3BTP2B")),
    };

    public static readonly Institution Empty = Institution.New(Id("broker"), CompleteRecord, Quota(3));

    /// <summary>An administrator that the account manager set up, its password changed; nothing else.</summary>
    public static readonly Institution WithBoss = SignedIn(Done(Empty.CreateAccount(new(Name("boss")) { IsAdministrator = true }, Manager)), "boss");

    /// <summary>Besides the administrator, an ordinary sub-account whose password is its own.</summary>
    public static readonly Institution WithClerk = SignedIn(Done(WithBoss.CreateAccount(new(Name("clerk")), Boss)), "clerk");

    public static T Legal<T>(Checked<T> value) => value.Match(legal => legal, violation => throw new ArgumentException(violation.ToString()));

    public static AccountName Name(string name) => Legal(AccountName.Of(name));

    public static InstitutionId Id(string id) => Legal(InstitutionId.Of(id));

    public static VpnQuota Quota(int value) => Legal(VpnQuota.Of(value));

    public static MobileNumber Phone(string number) => Legal(MobileNumber.Of(number));

    public static Acting Acting(string account, Role? role = null) => new(new(Name(account), Id("broker")), role ?? Role.GatewayOperator);

    public static Institution Done(InstitutionOutcome outcome) => outcome.Match(
        done => done,
        denied => throw new ArgumentException(denied.ToString()),
        violations => throw new ArgumentException(violations.ToString()));

    /// <summary>The institution after an account changed the password that it was given.</summary>
    public static Institution SignedIn(Institution institution, string account) =>
        Done(institution.ChangePassword(oldPasswordRight: true, PasswordPolicy.CheckChange("given", Password, Password), new(Name(account), institution.Id)));

    public static IEnumerable<string> Needs(this AccessDenied denied) => denied.Select(gap => gap.Need.Code);

    public static IEnumerable<string> Refusals(this InstitutionOutcome outcome) =>
        outcome.Match(_ => [], denied => denied.Needs(), violations => violations.Select(violation => violation.Code));
}

using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Access;

public class PlatformAccessProperties
{
    // To somebody of another institution nothing is told, and so nothing can be provided.
    private static Arbitrary<Situation> Situations => Arbitraries.Situations.Filter(situation => situation.By.Actor.Institution == situation.Institution.Id);

    // Of the institution that the situation is about.
    private static readonly Gen<Func<InstitutionId, AccessRequest>> Requests = Gen.OneOf(
        Gen.Elements(Enum.GetValues<ApplicationKind>()).Select(Func<InstitutionId, AccessRequest> (kind) => _ => new AccessRequest.Start(kind)),
        Gen.Elements(ApplicationAction.Save, ApplicationAction.Submit, ApplicationAction.Withdraw, ApplicationAction.Complete).Select(Func<InstitutionId, AccessRequest> (action) => institution => new AccessRequest.Advance(
            Application.Begin(Members.Legal(BusinessSerialNumber.Of("1")), new OpeningForm(), new(Members.Name("colleague"), institution)), action)),
        Gen.Elements(Enum.GetValues<InstitutionAct>()).Select(Func<InstitutionId, AccessRequest> (act) => _ => new AccessRequest.Manage(act)),
        Arbitraries.Products.Generator.Select(Func<InstitutionId, AccessRequest> (product) => _ => new AccessRequest.Use(product)));

    private static Property ForAll(Func<Situation, AccessRequest, bool> holds) =>
        Prop.ForAll(Situations, Requests.ToArbitrary(), (situation, request) => holds(situation, request(situation.Institution.Id)));

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.6-1")]
    public Property Decide_WithExactlyWhatADenialNames_Allows() => ForAll((situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => PlatformAccess.Decide(Provide(situation, denied).Institution, Provide(situation, denied).By, request).IsT0));

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.6-1")]
    public Property Decide_WithOneThingLessThanADenialNames_GoesOnDenying() => ForAll((situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => denied.All(left => left.Need == AccessNeed.AccountKnown
                || PlatformAccess.Decide(Provide(situation, denied.Where(gap => gap != left)).Institution, Provide(situation, denied.Where(gap => gap != left)).By, request).Match(_ => false, still => still.Any(gap => gap.Need == left.Need)))));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.7-4")]
    public Property Remedies_AreThereToBeTaken() => ForAll((situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => denied.All(gap =>
                (gap.Remedy is AccessRemedy.AskAdministrator) == (gap.Ask.Count > 0)
                && (gap.Remedy is not AccessRemedy.AskAdministrator || situation.Institution.Administrators.Count == gap.Ask.Count)
                && (gap.Remedy is not (AccessRemedy.GrantToYourself or AccessRemedy.FillIn) || situation.Institution.Find(situation.By.Actor.Account)!.IsAdministrator))));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.6-1")]
    public Property SubmissionFacts_AgreeWithTheDecision() => Prop.ForAll(Situations, situation =>
    {
        var facts = PlatformAccess.SubmissionFacts(situation.Institution, situation.By, ApplicationKind.OpenTradingGateways, GatewayDirectory.Empty);
        var needs = PlatformAccess.Decide(situation.Institution, situation.By, new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).Match(_ => [], denied => denied.Needs().ToArray());
        return facts.InstitutionRecordComplete == !needs.Contains("institution-record-complete")
            && facts.HoldsProduct == !needs.Contains("product-granted")
            && facts.ActsAsGatewayOperator == !needs.Any(need => need is "gateway-operator" or "account-known");
    });

    // Exactly what is named is put in place, and nothing else.
    private static (Institution Institution, Acting By) Provide(Situation situation, IEnumerable<AccessGap> gaps)
    {
        var (institution, by) = situation;
        var name = by.Actor.Account;
        foreach (var gap in gaps)
        {
            (institution, by) = gap.Need switch
            {
                _ when gap.Need == AccessNeed.AccountKnown => (With(institution, new Account { Name = name }), by),
                _ when gap.Need == AccessNeed.PasswordCurrent => (With(institution, name, account => account with { PasswordState = PasswordState.Current }), by),
                _ when gap.Need == AccessNeed.Administrator => (With(institution, name, account => account with { IsAdministrator = true }), by),
                _ when gap.Need == AccessNeed.ProductGranted => (With(institution, name, account => account with { Grants = account.Grants.Add(new(Members.Legal(Product.Of(gap.Subject)), name, Members.At)) }), by),
                _ when gap.Need == AccessNeed.GatewayOperator => (institution, by with { Role = Role.GatewayOperator }),
                _ when gap.Need == AccessNeed.AccountManager => (institution, Members.Manager),
                _ when gap.Need == AccessNeed.RecordComplete => (Record(institution, gap.Subject == "memberCode"
                    ? institution.Record with { MemberCode = Members.CompleteRecord.MemberCode }
                    : institution.Record with { UnifiedSocialCreditCode = Members.CompleteRecord.UnifiedSocialCreditCode }), by),
                _ => throw new ArgumentException($"Nothing provides {gap}."),
            };
        }

        return (institution, by);
    }

    private static Institution With(Institution institution, Account account) =>
        Institution.Restore(institution.Id, institution.Record, institution.VpnQuota, institution.Accounts.Add(account));

    private static Institution With(Institution institution, AccountName name, Func<Account, Account> change) =>
        Institution.Restore(institution.Id, institution.Record, institution.VpnQuota, institution.Accounts.Select(account => account.Name == name ? change(account) : account).ToValueList());

    private static Institution Record(Institution institution, InstitutionRecord record) =>
        Institution.Restore(institution.Id, record, institution.VpnQuota, institution.Accounts);
}

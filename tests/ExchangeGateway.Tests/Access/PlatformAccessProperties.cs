using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Access;

public class PlatformAccessProperties
{
    private static readonly AccountName Name = AccessSituations.Name;

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.6-1")]
    public Property Decide_WithExactlyWhatADenialNames_Allows() => Prop.ForAll(AccessSituations.OfOwnAccounts.ToArbitrary(), AccessSituations.Requests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => PlatformAccess.Decide(Provide(situation, denied).Institution, Provide(situation, denied).By, request).IsT0));

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.6-1")]
    public Property Decide_WithOneThingLessThanADenialNames_GoesOnDenying() => Prop.ForAll(AccessSituations.OfOwnAccounts.ToArbitrary(), AccessSituations.Requests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => denied.All(left => left.Need == AccessNeed.AccountKnown
                || PlatformAccess.Decide(Provide(situation, denied.Where(gap => gap != left)).Institution, Provide(situation, denied.Where(gap => gap != left)).By, request).Match(_ => false, still => still.Any(gap => gap.Need == left.Need)))));

    [Property(MaxTest = 3000)]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.5-1")]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "1.7-3")]
    public Property Decide_NamesExactlyWhatTheGuideAsksForAndIsNotThere() => Prop.ForAll(AccessSituations.OfAnybody.ToArbitrary(), AccessSituations.AllRequests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(_ => [], denied => denied.Select(gap => (gap.Need.Code, gap.Subject)))
            .SequenceEqual(StatedAccess.Unmet(situation.Institution, situation.By, request)));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.7-4")]
    public Property Remedies_AreThereToBeTaken() => Prop.ForAll(AccessSituations.OfOwnAccounts.ToArbitrary(), AccessSituations.Requests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => denied.All(gap =>
                (gap.Remedy is AccessRemedy.AskAdministrator) == (gap.Ask.Count > 0)
                && (gap.Remedy is not AccessRemedy.AskAdministrator || situation.Institution.Administrators.Count == gap.Ask.Count)
                && (gap.Remedy is not (AccessRemedy.GrantToYourself or AccessRemedy.FillIn) || situation.Institution.Find(Name)!.IsAdministrator))));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.6-1")]
    public Property SubmissionFacts_AgreeWithTheDecision() => Prop.ForAll(AccessSituations.OfOwnAccounts.ToArbitrary(), situation =>
    {
        var facts = PlatformAccess.SubmissionFacts(situation.Institution, situation.By, ApplicationKind.OpenTradingGateways, GatewayDirectory.Empty);
        var needs = PlatformAccess.Decide(situation.Institution, situation.By, new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).Match(_ => [], denied => denied.Needs().ToArray());
        return facts.InstitutionRecordComplete == !needs.Contains("institution-record-complete")
            && facts.HoldsProduct == !needs.Contains("product-granted")
            && facts.ActsAsGatewayOperator == !needs.Any(need => need is "gateway-operator" or "account-known");
    });

    // Exactly what is named is put in place, and nothing else.
    private static (Institution Institution, Acting By) Provide((Institution Institution, Acting By) situation, IEnumerable<AccessGap> gaps)
    {
        var (institution, by) = situation;
        foreach (var gap in gaps)
        {
            (institution, by) = gap.Need switch
            {
                _ when gap.Need == AccessNeed.AccountKnown => (With(institution, new Account { Name = Name }), by),
                _ when gap.Need == AccessNeed.PasswordCurrent => (With(institution, account => account with { PasswordState = PasswordState.Current }), by),
                _ when gap.Need == AccessNeed.Administrator => (With(institution, account => account with { IsAdministrator = true }), by),
                _ when gap.Need == AccessNeed.ProductGranted => (With(institution, account => account with { Grants = account.Grants.Add(new(Members.Legal(Product.Of(gap.Subject)), Name, Members.At)) }), by),
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

    private static Institution With(Institution institution, Func<Account, Account> change) =>
        Institution.Restore(institution.Id, institution.Record, institution.VpnQuota, institution.Accounts.Select(account => account.Name == Name ? change(account) : account).ToValueList());

    private static Institution Record(Institution institution, InstitutionRecord record) =>
        Institution.Restore(institution.Id, record, institution.VpnQuota, institution.Accounts);
}

using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Access;

/// <summary>What a denial says to do is done, by what the library itself offers, and helps.</summary>
public class RemedyProperties
{
    private static readonly Acting Reviewer = new(new(Members.Name("reviewer"), Members.Id("technology company")), Role.Reviewer);

    [Property(MaxTest = 2000)]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "1.7-4")]
    public Property Remedy_OnceDone_SettlesItsNeed_AndAllOfThemAllow() => Prop.ForAll(AccessSituations.OfOwnAccounts.ToArbitrary(), AccessSituations.Requests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied =>
            {
                var (institution, by) = situation;
                foreach (var gap in denied)
                {
                    (institution, by) = Follow(gap, institution, by);
                    if (PlatformAccess.Decide(institution, by, request).Match(_ => false, still => still.Any(left => (left.Need, left.Subject) == (gap.Need, gap.Subject))))
                    {
                        return false;
                    }
                }

                return PlatformAccess.Decide(institution, by, request).IsT0;
            }));

    [Property(MaxTest = 1000)]
    [Trait("Rule", "1.5-1")]
    public Property LeaveTo_SomebodyOfThatSide_DoesNotMeetTheNeed() => Prop.ForAll(AccessSituations.OfAnybody.ToArbitrary(), AccessSituations.AllRequests.ToArbitrary(), (situation, request) =>
        PlatformAccess.Decide(situation.Institution, situation.By, request).Match(
            _ => true,
            denied => denied.All(gap => gap.Remedy switch
            {
                AccessRemedy.LeaveToReviewer => Settles(gap, situation.Institution, Reviewer, request),
                AccessRemedy.LeaveToInstitution => Settles(gap, Owner(request), new(new(AccessSituations.Name, Owner(request).Id), Role.GatewayOperator), request),
                _ => true,
            })));

    private static bool Settles(AccessGap gap, Institution institution, Acting by, AccessRequest request) =>
        PlatformAccess.Decide(institution, by, request).Match(_ => true, denied => denied.All(left => left.Need != gap.Need));

    private static Institution Owner(AccessRequest request) =>
        Institution.New(request is AccessRequest.Advance step ? step.Application.Applicant.Institution : Members.Id("broker"), Members.CompleteRecord);

    private static (Institution Institution, Acting By) Follow(AccessGap gap, Institution institution, Acting by) => gap.Remedy switch
    {
        AccessRemedy.ChangePassword => (Members.SignedIn(institution, by.Actor.Account.Value), by),
        AccessRemedy.SwitchRole => (institution, by with { Role = Role.GatewayOperator }),
        AccessRemedy.GrantToYourself or AccessRemedy.FillIn => (Helped(gap, institution, by, by), by),
        AccessRemedy.AskAdministrator when gap.Need == AccessNeed.Administrator => (institution, Members.Acting(gap.Ask[0])),
        AccessRemedy.AskAdministrator => (Helped(gap, institution, by, Members.Acting(gap.Ask[0])), by),
        AccessRemedy.AskAccountManager when gap.Need == AccessNeed.AccountManager => (institution, Members.Manager),
        AccessRemedy.AskAccountManager => (Helped(gap, institution, by, Members.Manager), by),
        _ => throw new ArgumentException($"Nobody of the institution is told {gap.Remedy}."),
    };

    // Done by who was asked. What is an administrator's alone, the account manager has done by one whom it sets up for it (1.7-4).
    private static Institution Helped(AccessGap gap, Institution institution, Acting by, Acting helper)
    {
        var isManager = helper == Members.Manager;
        return gap switch
        {
            _ when gap.Need == AccessNeed.AccountKnown => Members.Done(institution.CreateAccount(new(by.Actor.Account), helper)),
            _ when gap.Need == AccessNeed.Administrator => Members.Done(institution.MakeAdministrator(by.Actor.Account, helper)),
            _ when gap.Subject == "memberCode" => Members.Done(institution.FillMemberCode(Members.CompleteRecord.MemberCode!, helper)),
            _ when isManager => Helped(gap, WithChief(institution), by, Members.Acting("chief")),
            _ when gap.Need == AccessNeed.ProductGranted => Members.Done(institution.Grant(by.Actor.Account, Members.Legal(Product.Of(gap.Subject)), helper, Members.At)),
            _ => Members.Done(institution.Edit(institution.Record with { UnifiedSocialCreditCode = Members.CompleteRecord.UnifiedSocialCreditCode }, helper)),
        };
    }

    private static Institution WithChief(Institution institution) => institution.Find(Members.Name("chief")) is not null
        ? institution
        : Members.SignedIn(Members.Done(institution.CreateAccount(new(Members.Name("chief")) { IsAdministrator = true }, Members.Manager)), "chief");
}

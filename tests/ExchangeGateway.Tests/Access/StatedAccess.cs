using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Tests.Access;

/// <summary>
/// Section 1 of the guide once more, told another way: for each need, of which requests it is asked and when it holds.
/// </summary>
internal static class StatedAccess
{
    public static IEnumerable<(string Need, string? Subject)> Unmet(Institution institution, Acting by, AccessRequest request)
    {
        var outside = by.Actor.Institution != institution.Id;
        var account = institution.Accounts.SingleOrDefault(other => other.Name == by.Actor.Account);
        var side = SideOf(request, by, outside);
        if (side is Side.Institution && outside)
        {
            return [("own-institution", null)];
        }

        return from row in Rows()
               where row.AskedOf == side && row.Asked && !row.Holds
               select (row.Need, row.Subject);

        // Every requirement of the guide, in the order in which people are told.
        IEnumerable<(Side AskedOf, bool Asked, bool Holds, string Need, string? Subject)> Rows()
        {
            var (gatewayWork, record) = (request is AccessRequest.Start or AccessRequest.Advance, institution.Record);
            var name = by.Actor.Account.Value;
            yield return (Side.Institution, true, account is not null, "account-known", name);
            yield return (Side.Institution, true, account?.PasswordState == PasswordState.Current, "password-current", name);
            yield return (Side.Institution, gatewayWork, by.Role.Value == "gateway-operator", "gateway-operator", by.Role.Value);
            var product = request switch
            {
                AccessRequest.Use use => use.Product.Value,
                AccessRequest.Start start => $"{start.Kind}".Contains("MarketData", StringComparison.Ordinal) ? "market-data-gateway" : "trading-gateway",
                _ => "trading-gateway",
            };
            yield return (Side.Institution, gatewayWork || request is AccessRequest.Use, account is not null && account.Grants.Any(grant => grant.Product.Value == product), "product-granted", product);
            yield return (Side.Institution, request is AccessRequest.Manage, account is { IsAdministrator: true }, "administrator", null);
            yield return (Side.Institution, request is AccessRequest.Advance, (request as AccessRequest.Advance)?.Application.Applicant.Institution == institution.Id, "own-institution", null);
            var submits = request is AccessRequest.Start or AccessRequest.Advance { Action: ApplicationAction.Submit };
            yield return (Side.Institution, submits, record.MemberCode is not null, "institution-record-complete", "memberCode");
            yield return (Side.Institution, submits, record.UnifiedSocialCreditCode is not null, "institution-record-complete", "unifiedSocialCreditCode");
            yield return (Side.AccountManager, true, outside && by.Role.Value == "account-manager", "account-manager", null);
            yield return (Side.Reviewer, true, outside && by.Role.Value == "reviewer", "reviewer", null);
            yield return (Side.Reviewer, request is AccessRequest.Advance { Source: ReviewSource.Decided } decided && IsReview(decided), (request as AccessRequest.Advance)?.Application.Applicant != by.Actor, "reviewer-not-applicant", null);
        }
    }

    // Which side a request belongs to; what either side may do, to the one that asks.
    private static Side SideOf(AccessRequest request, Acting by, bool outside) => request switch
    {
        AccessRequest.Manage { Act: InstitutionAct.FillMemberCode or InstitutionAct.SetVpnQuota } => Side.AccountManager,
        AccessRequest.Manage { Act: not (InstitutionAct.EditRecord or InstitutionAct.GrantProduct or InstitutionAct.WithdrawProduct) }
            when outside && by.Role.Value == "account-manager" => Side.AccountManager,
        AccessRequest.Advance { Source: ReviewSource.Decided } review when IsReview(review) => Side.Reviewer,
        AccessRequest.Advance review when IsReview(review) && outside && by.Role.Value == "reviewer" => Side.Reviewer,
        AccessRequest.Advance { Action: ApplicationAction.CertificatesIssued or ApplicationAction.CertificatesRevoked or ApplicationAction.Complete }
            when outside && by.Role.Value == "reviewer" => Side.Reviewer,
        _ => Side.Institution,
    };

    private static bool IsReview(AccessRequest.Advance step) => step.Action is ApplicationAction.Return or ApplicationAction.Reject or ApplicationAction.Approve;

    private enum Side
    {
        Institution,
        AccountManager,
        Reviewer,
    }
}

using System.Security.Claims;
using ExchangeGateway.Institutions;

namespace ServicePlatform.Callers;

/// <summary>What of an account stands in its cookie or token: its name, its institution and the role that it acts in.</summary>
internal static class CallerClaims
{
    private const string Account = "account", Institution = "institution", Role = "acting-role";

    public static IEnumerable<Claim> Of(Acting acting) =>
    [
        new(Account, acting.Actor.Account.Value), new(Institution, acting.Actor.Institution.Value), new(Role, acting.Role.Value),
    ];

    /// <summary>Who it is; null where the principal is not one of the platform's.</summary>
    public static Acting? Read(ClaimsPrincipal principal) =>
        AccountName.Of(principal.FindFirstValue(Account)).TryPickT0(out var account, out _)
        && InstitutionId.Of(principal.FindFirstValue(Institution)).TryPickT0(out var institution, out _)
        && ExchangeGateway.Institutions.Role.Of(principal.FindFirstValue(Role)).TryPickT0(out var role, out _)
            ? new(new(account, institution), role)
            : null;
}

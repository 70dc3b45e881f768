using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ServicePlatform.Callers;

namespace ServicePlatform.Accounts;

/// <summary>What stands in the cookie or token of who signed in.</summary>
internal sealed class AccountClaims(UserManager<PlatformUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PlatformUser>(users, options)
{
    private const string MustChange = "must-change-password", Roles = "roles";

    /// <summary>Whether nothing but a change of the password is allowed (1.7-2).</summary>
    public static bool MustChangePassword(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustChange);

    /// <summary>The roles that the account may act in.</summary>
    public static IReadOnlyList<string> RolesOf(ClaimsPrincipal principal) => principal.FindFirstValue(Roles)?.Split(' ') ?? [];

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PlatformUser user)
    {
        var identity = await base.GenerateClaimsAsync(user).ConfigureAwait(false);
        identity.AddClaims(CallerClaims.Of(user.Acting));
        identity.AddClaim(new(Roles, user.Roles));
        if (user.MustChangePassword)
        {
            identity.AddClaim(new(MustChange, ""));
        }

        return identity;
    }
}

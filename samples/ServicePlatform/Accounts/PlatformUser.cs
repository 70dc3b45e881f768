using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>
/// What signs in: the password and the second factor of an account that stands in the registry. What the account may do is
/// not here; the registry decides it each time.
/// </summary>
internal sealed class PlatformUser : IdentityUser
{
    /// <summary>The institution that the account belongs to.</summary>
    public required string Institution { get; set; }

    /// <summary>Its login name there.</summary>
    public required string Account { get; set; }

    /// <summary>The role that it acts in now.</summary>
    public required string ActingRole { get; set; }

    /// <summary>The roles that it may act in, as in <c>gateway-operator reviewer</c>.</summary>
    public required string Roles { get; set; }

    /// <summary>Whether its password was given by somebody else, and nothing but its change is allowed (1.7-2).</summary>
    public bool MustChangePassword { get; set; }

    public Actor Actor => new(AccountName.Of(Account).AsT0, InstitutionId.Of(Institution).AsT0);

    public Acting Acting => new(Actor, Role.Of(ActingRole).AsT0);

    public static PlatformUser Of(Actor actor, params IEnumerable<Role> roles)
    {
        var all = roles.Select(role => role.Value).ToArray();
        return new()
        {
            UserName = LoginOf(actor),
            Institution = actor.Institution.Value,
            Account = actor.Account.Value,
            ActingRole = all[0],
            Roles = string.Join(' ', all),
            TwoFactorEnabled = true,
            LockoutEnabled = true,
        };
    }

    /// <summary>What is typed to sign in: <c>account@institution</c>.</summary>
    public static string LoginOf(Actor actor) => actor.ToString();
}

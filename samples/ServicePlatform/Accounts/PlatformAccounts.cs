using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>The sign-ins of the registry's accounts.</summary>
internal sealed class PlatformAccounts(UserManager<PlatformUser> users)
{
    /// <summary>Lets an account sign in. One that can already keeps its password.</summary>
    /// <param name="actor">The account, which stands in the registry.</param>
    /// <param name="roles">The roles that it may act in; it begins in the first.</param>
    /// <param name="password">Its first password (1.7-2).</param>
    /// <param name="mustChange">Whether it has to be changed at the first sign-in.</param>
    public async Task EnsureAsync(Actor actor, IReadOnlyList<Role> roles, string password, bool mustChange = true)
    {
        if (await FindAsync(actor).ConfigureAwait(false) is not null)
        {
            return;
        }

        var user = PlatformUser.Of(actor, roles);
        user.MustChangePassword = mustChange;
        Done(await users.CreateAsync(user, password).ConfigureAwait(false));
    }

    /// <summary>Gives an account another password, to be changed at the next sign-in; whoever is signed in with it is no longer.</summary>
    public async Task GiveAsync(PlatformUser user, string password)
    {
        user.MustChangePassword = true;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        Done(await users.UpdateSecurityStampAsync(user).ConfigureAwait(false));
    }

    /// <summary>Keeps the password that an account chose.</summary>
    public async Task ChooseAsync(PlatformUser user, string password)
    {
        user.MustChangePassword = false;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        Done(await users.UpdateSecurityStampAsync(user).ConfigureAwait(false));
    }

    /// <summary>Takes an account's sign-in away; whoever is signed in with it is no longer.</summary>
    public async Task RemoveAsync(Actor actor)
    {
        if (await FindAsync(actor).ConfigureAwait(false) is { } user)
        {
            Done(await users.DeleteAsync(user).ConfigureAwait(false));
        }
    }

    public Task<PlatformUser?> FindAsync(Actor actor) => users.FindByNameAsync(PlatformUser.LoginOf(actor));

    private static void Done(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}

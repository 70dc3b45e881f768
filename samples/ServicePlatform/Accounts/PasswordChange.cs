using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Rules;
using Microsoft.AspNetCore.Identity;
using ServicePlatform.Callers;

namespace ServicePlatform.Accounts;

/// <summary>An account changes its own password (1.7-2): the registry decides, Identity keeps it.</summary>
internal sealed class PasswordChange(Caller caller, ChangePassword change, PlatformAccounts accounts, UserManager<PlatformUser> users, SignInManager<PlatformUser> signIn)
{
    /// <summary>Does it; what stands in its way, where anything does.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string old, string @new, string again, Language language)
    {
        var user = await accounts.FindAsync(caller.Acting.Actor).ConfigureAwait(false) ?? throw new InvalidOperationException("Who is signed in has no sign-in.");
        if (await users.IsLockedOutAsync(user).ConfigureAwait(false))
        {
            return [language is Language.Chinese ? "错误次数过多，请 15 分钟后重试。" : "Too many wrong tries: try again in 15 minutes."];
        }

        var isRight = await users.CheckPasswordAsync(user, old).ConfigureAwait(false);
        if (!isRight)
        {
            await users.AccessFailedAsync(user).ConfigureAwait(false);
        }

        var outcome = await change.ExecuteAsync(new(caller.Commands(caller.Home, RequestId.New()), isRight, PasswordPolicy.CheckChange(old, @new, again))).ConfigureAwait(false);
        var texts = outcome.Match<IReadOnlyList<string>>(
            _ => [], denied => [.. denied.Select(gap => gap.Text(language))], missing => [missing.Text(language)], refusal => [refusal.Text(language)], refused => [.. refused.Reasons(language)],
            violations => [.. violations.Select(violation => violation.Text(language))], conflict => [conflict.Text(language)], unavailable => [unavailable.Text(language)]);
        if (texts.Count == 0)
        {
            await accounts.ChooseAsync(user, @new).ConfigureAwait(false);
            await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        }

        return texts;
    }
}

using ExchangeGateway.Rules;
using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>What a step of the sign-in led to.</summary>
internal enum SignInStep
{
    /// <summary>The password is right; the code is sent.</summary>
    CodeSent,

    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Wrong: which part of it, nobody is told.</summary>
    Refused,

    /// <summary>Too often wrong: nothing is tried any more for a while.</summary>
    LockedOut,
}

/// <summary>The way in: the password, then the code that is sent (1.2-1, 1.3-1).</summary>
internal sealed class SignInSteps(SignInManager<PlatformUser> signIn, UserManager<PlatformUser> users, ICodeSender codes)
{
    private static readonly PlatformUser Nobody = new() { Institution = "", Account = "", ActingRole = "", Roles = "" };

    public async Task<SignInStep> PasswordAsync(string? login, string? password, Language language, CancellationToken cancellation)
    {
        if (await FindAsync(login).ConfigureAwait(false) is not { } user)
        {
            // As long as if there were one: nobody learns which accounts there are.
            users.PasswordHasher.HashPassword(Nobody, password ?? "");
            return SignInStep.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true).ConfigureAwait(false);
        if (!result.RequiresTwoFactor)
        {
            return StepOf(result);
        }

        var code = await users.GenerateTwoFactorTokenAsync(user, SmsCodes.Name).ConfigureAwait(false);
        await codes.SendAsync(user.Actor, Text(code, language), cancellation).ConfigureAwait(false);
        return SignInStep.CodeSent;
    }

    /// <summary>After the password: in the same request, or in one that carries what the first step left in a cookie.</summary>
    public async Task<SignInStep> CodeAsync(string? code) =>
        StepOf(await signIn.TwoFactorSignInAsync(SmsCodes.Name, code?.Trim() ?? "", isPersistent: false, rememberClient: false).ConfigureAwait(false));

    /// <summary>The password and the code at once, where no cookie carries the first step to the second.</summary>
    public async Task<SignInStep> BothAsync(string? login, string? password, string? code)
    {
        if (await FindAsync(login).ConfigureAwait(false) is not { } user)
        {
            users.PasswordHasher.HashPassword(Nobody, password ?? "");
            return SignInStep.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true).ConfigureAwait(false);
        return result.RequiresTwoFactor ? await CodeAsync(code).ConfigureAwait(false) : StepOf(result);
    }

    private async Task<PlatformUser?> FindAsync(string? login) => string.IsNullOrWhiteSpace(login) ? null : await users.FindByNameAsync(login.Trim()).ConfigureAwait(false);

    private static SignInStep StepOf(SignInResult result) =>
        result.Succeeded ? SignInStep.SignedIn : result.IsLockedOut ? SignInStep.LockedOut : SignInStep.Refused;

    private static string Text(string code, Language language) =>
        language is Language.Chinese ? $"验证码 {code}，几分钟内有效，请勿告诉他人。" : $"Your code is {code}. It is good for a few minutes; tell it to nobody.";
}

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

    /// <summary>Signed in, and there is more than one role to act in (1.5-1).</summary>
    ChoosesRole,

    /// <summary>Wrong, or locked: which of it, nobody is told who does not know the password.</summary>
    Refused,

    /// <summary>The code was too often wrong: nothing is tried any more for a while.</summary>
    LockedOut,
}

/// <summary>The way in: the password, then the code that is sent (1.2-1, 1.3-1).</summary>
internal sealed class SignInSteps(SignInManager<PlatformUser> signIn, UserManager<PlatformUser> users, ICodeSender codes, TimeProvider time)
{
    // A refusal takes as long as this whatever its reason: nobody learns which accounts there are.
    private static readonly TimeSpan Refusing = TimeSpan.FromMilliseconds(200);
    private static readonly PlatformUser Nobody = new() { Institution = "", Account = "", ActingRole = "", Roles = "" };

    /// <summary>The first step. Where the password is right, a code is sent.</summary>
    public async Task<SignInStep> PasswordAsync(string? login, string? password, Language language, CancellationToken cancellation)
    {
        if (await FindAsync(login, password, cancellation).ConfigureAwait(false) is not { } user)
        {
            return SignInStep.Refused;
        }

        var code = await users.GenerateTwoFactorTokenAsync(user, SmsCodes.Name).ConfigureAwait(false);
        await codes.SendAsync(user.Actor, Text(code, language), cancellation).ConfigureAwait(false);
        return SignInStep.CodeSent;
    }

    /// <summary>The second step, in the same request or in one that carries what the first left in a cookie.</summary>
    public async Task<SignInStep> CodeAsync(string? code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync().ConfigureAwait(false);
        var result = await signIn.TwoFactorSignInAsync(SmsCodes.Name, code?.Trim() ?? "", isPersistent: false, rememberClient: false).ConfigureAwait(false);
        return result.Succeeded ? user?.Roles.Contains(' ', StringComparison.Ordinal) is true ? SignInStep.ChoosesRole : SignInStep.SignedIn
            : result.IsLockedOut ? SignInStep.LockedOut
            : SignInStep.Refused;
    }

    /// <summary>Both steps at once, where no cookie carries the first to the second.</summary>
    public async Task<SignInStep> BothAsync(string? login, string? password, string? code, CancellationToken cancellation) =>
        await FindAsync(login, password, cancellation).ConfigureAwait(false) is null ? SignInStep.Refused : await CodeAsync(code).ConfigureAwait(false);

    // Whose password it is; null where it is nobody's, or where the account is locked.
    private async Task<PlatformUser?> FindAsync(string? login, string? password, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var user = string.IsNullOrWhiteSpace(login) ? null : await users.FindByNameAsync(login.Trim()).ConfigureAwait(false);
        if (user is null || await users.IsLockedOutAsync(user).ConfigureAwait(false))
        {
            users.PasswordHasher.HashPassword(Nobody, password ?? "");
        }
        else if ((await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true).ConfigureAwait(false)).RequiresTwoFactor)
        {
            return user;
        }

        var rest = Refusing - time.GetElapsedTime(began);
        await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, time, cancellation).ConfigureAwait(false);
        return null;
    }

    private static string Text(string code, Language language) =>
        language is Language.Chinese ? $"验证码 {code}，几分钟内有效，请勿告诉他人。" : $"Your code is {code}. It is good for a few minutes; tell it to nobody.";
}

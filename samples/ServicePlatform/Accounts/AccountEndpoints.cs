using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Accounts;

/// <summary>Sign-out; tokens for programs.</summary>
internal static class AccountEndpoints
{
    private const int MostBytes = 16_384;

    private static readonly ProblemKind
        NotSignedIn = new("sign-in-refused", StatusCodes.Status401Unauthorized, "Not signed in", "登录失败"),
        Locked = new("account-locked", StatusCodes.Status423Locked, "The account is locked", "账号已锁定");

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        var tokens = routes.MapGroup("/api/tokens").WithTags("Tokens").AllowAnonymous().RequireRateLimiting(SignInLimit.Name).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        tokens.MapPost("/code", SendCodeAsync).WithName("SendSignInCode").WithSummary("The password; where it is right, a code is sent.");
        tokens.MapPost("/", SignInAsync).WithName("SignIn").WithSummary("The password and the code: an access token and one to refresh it with.");
        tokens.MapPost("/refresh", RefreshAsync).WithName("RefreshToken").WithSummary("Another access token.");
    }

    private static async Task<RedirectHttpResult> SignOutAsync(SignInManager<PlatformUser> signIn)
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
        return TypedResults.LocalRedirect(AccountRegistration.SignInPath);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> SendCodeAsync(Password given, SignInSteps steps, Problems problems, Say say, CancellationToken cancellation) =>
        await steps.PasswordAsync(given.Login, given.Secret, say.Language, cancellation).ConfigureAwait(false) is var step && step is SignInStep.CodeSent
            ? TypedResults.Accepted((string?)null)
            : Refused(step, problems, say);

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> SignInAsync(PasswordAndCode given, SignInManager<PlatformUser> signIn, SignInSteps steps, Problems problems, Say say, CancellationToken cancellation)
    {
        // The handler of that scheme writes the tokens as the answer.
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        var step = await steps.BothAsync(given.Login, given.Secret, given.Code, cancellation).ConfigureAwait(false);
        return step is SignInStep.SignedIn or SignInStep.ChoosesRole ? TypedResults.Empty : Refused(step, problems, say);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> RefreshAsync(
        RefreshRequest given, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time, SignInManager<PlatformUser> signIn, Problems problems, Say say)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(given.RefreshToken);
        return ticket?.Properties.ExpiresUtc > time.GetUtcNow() && await signIn.ValidateSecurityStampAsync(ticket.Principal).ConfigureAwait(false) is { } user
            ? TypedResults.SignIn(await signIn.CreateUserPrincipalAsync(user).ConfigureAwait(false), authenticationScheme: IdentityConstants.BearerScheme)
            : Refused(SignInStep.Refused, problems, say);
    }

    private static ProblemHttpResult Refused(SignInStep step, Problems problems, Say say) => step is SignInStep.LockedOut
        ? problems.Of(Locked, say.Pick("Too many wrong codes. Try again in 15 minutes, or ask an administrator for a new password.", "验证码错误次数过多。请 15 分钟后重试，或请管理员重置密码。"))
        : problems.Of(NotSignedIn, say.Pick(
            "Account, password or code is wrong, or the account is locked after five wrong tries. Ask for another code and try again; a lock ends after 15 minutes.",
            "账号、密码或验证码错误，或账号因连续错误 5 次已锁定。请重新获取验证码后再试；锁定 15 分钟后自动解除。"));

    /// <summary>The first step.</summary>
    internal sealed record Password(string Login, string Secret);

    /// <summary>Both steps at once.</summary>
    internal sealed record PasswordAndCode(string Login, string Secret, string Code);

    /// <summary>What refreshes an access token.</summary>
    internal sealed record RefreshRequest(string RefreshToken);
}

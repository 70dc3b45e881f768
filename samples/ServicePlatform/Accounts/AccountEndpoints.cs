using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServicePlatform.Languages;

namespace ServicePlatform.Accounts;

/// <summary>Sign-out and the role of a page's session; tokens for programs.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        routes.MapPost("/acting-role", ActAsync).RequireAuthorization().ExcludeFromDescription();
        var tokens = routes.MapGroup("/api/tokens").WithTags("Tokens").AllowAnonymous();
        tokens.MapPost("/code", SendCodeAsync).WithName("SendSignInCode").WithSummary("The password; where it is right, a code is sent.");
        tokens.MapPost("/", SignInAsync).WithName("SignIn").WithSummary("The password and the code: an access token and one to refresh it with.");
        tokens.MapPost("/refresh", RefreshAsync).WithName("RefreshToken").WithSummary("Another access token.");
    }

    private static async Task<RedirectHttpResult> SignOutAsync(SignInManager<PlatformUser> signIn)
    {
        await signIn.SignOutAsync().ConfigureAwait(false);
        return TypedResults.LocalRedirect(AccountRegistration.SignInPath);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> ActAsync(HttpContext http, [FromForm] string role, UserManager<PlatformUser> users, SignInManager<PlatformUser> signIn)
    {
        if (await users.GetUserAsync(http.User).ConfigureAwait(false) is not { } user || !user.Roles.Split(' ').Contains(role))
        {
            return TypedResults.BadRequest();
        }

        user.ActingRole = role;
        await users.UpdateAsync(user).ConfigureAwait(false);
        await signIn.RefreshSignInAsync(user).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> SendCodeAsync(Password given, SignInSteps steps, Say say, CancellationToken cancellation) =>
        await steps.PasswordAsync(given.Login, given.Secret, say.Language, cancellation).ConfigureAwait(false) is var step && step is SignInStep.CodeSent
            ? TypedResults.Accepted((string?)null)
            : Refused(step, say);

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> SignInAsync(PasswordAndCode given, SignInManager<PlatformUser> signIn, SignInSteps steps, Say say)
    {
        // The handler of that scheme writes the tokens as the answer.
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        var step = await steps.BothAsync(given.Login, given.Secret, given.Code).ConfigureAwait(false);
        return step is SignInStep.SignedIn ? TypedResults.Empty : Refused(step, say);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> RefreshAsync(
        RefreshRequest given, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time, SignInManager<PlatformUser> signIn, Say say)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(given.RefreshToken);
        return ticket?.Properties.ExpiresUtc > time.GetUtcNow() && await signIn.ValidateSecurityStampAsync(ticket.Principal).ConfigureAwait(false) is { } user
            ? TypedResults.SignIn(await signIn.CreateUserPrincipalAsync(user).ConfigureAwait(false), authenticationScheme: IdentityConstants.BearerScheme)
            : Refused(SignInStep.Refused, say);
    }

    private static ProblemHttpResult Refused(SignInStep step, Say say) => step is SignInStep.LockedOut
        ? TypedResults.Problem(
            statusCode: StatusCodes.Status423Locked, type: "urn:exchange-gateway:account-locked",
            title: say.Pick("The account is locked", "账户已锁定"),
            detail: say.Pick("Too many wrong tries. Try again in 15 minutes, or ask an administrator for a new password.", "错误次数过多。请 15 分钟后重试，或请管理员重置密码。"))
        : TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized, type: "urn:exchange-gateway:sign-in-refused",
            title: say.Pick("Not signed in", "登录失败"),
            detail: say.Pick("Account, password or code is wrong. Ask for another code and try again.", "账户、密码或验证码错误。请重新获取验证码后再试。"));

    /// <summary>The first step.</summary>
    internal sealed record Password(string Login, string Secret);

    /// <summary>Both steps at once.</summary>
    internal sealed record PasswordAndCode(string Login, string Secret, string Code);

    /// <summary>What refreshes an access token.</summary>
    internal sealed record RefreshRequest(string RefreshToken);
}

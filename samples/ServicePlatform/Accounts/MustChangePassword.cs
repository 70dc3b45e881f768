using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Languages;

namespace ServicePlatform.Accounts;

/// <summary>Whose password was given by somebody else changes it before anything else (1.7-2).</summary>
internal static class MustChangePassword
{
    private static readonly PathString[] Allowed = ["/password", "/sign-out", "/language", "/sign-in"];

    public static void UseMustChangePassword(this IApplicationBuilder platform) => platform.Use(async (context, next) =>
    {
        if (!AccountClaims.MustChangePassword(context.User) || context.GetEndpoint() is null || Allowed.Contains(context.Request.Path))
        {
            await next(context).ConfigureAwait(false);
        }
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Refusal(context.RequestServices.GetRequiredService<Say>()).ExecuteAsync(context).ConfigureAwait(false);
        }
        else
        {
            context.Response.Redirect("/password");
        }
    });

    private static ProblemHttpResult Refusal(Say say) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden, type: "urn:exchange-gateway:password-must-change",
        title: say.Pick("The password must be changed first", "须先修改密码"),
        detail: say.Pick("Somebody else gave this password: sign in to the pages and change it (1.7-2).", "该密码由他人设置：请先登录页面修改密码（1.7-2）。"));
}

using Microsoft.AspNetCore.Authorization;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Accounts;

/// <summary>Whose password was given by somebody else changes it before anything else (1.7-2): until then, no more is open than to those who are not signed in.</summary>
internal static class MustChangePassword
{
    private const string Page = "/password";

    private static readonly ProblemKind Kind = new("password-must-change", StatusCodes.Status403Forbidden, "The password must be changed first", "须先修改密码");

    public static void UseMustChangePassword(this IApplicationBuilder platform) => platform.Use(async (context, next) =>
    {
        if (!AccountClaims.MustChangePassword(context.User) || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null || context.Request.Path == Page)
        {
            await next(context).ConfigureAwait(false);
        }
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            var say = context.RequestServices.GetRequiredService<Say>();
            await FailureAnswers.WriteAsync(context, Kind, say.Pick(
                "Somebody else gave this password: sign in to the pages and change it (1.7-2).", "该密码由他人设置：请先登录页面修改密码（规则 1.7-2）。"), context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            context.Response.Redirect(Page);
        }
    });
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Accounts;

/// <summary>How often a sign-in, a change of the password or a code may be tried from one place: looking at the page is free.</summary>
internal sealed class SignInLimit(IConfiguration configuration) : IRateLimiterPolicy<string>
{
    /// <summary>The policy's name.</summary>
    public const string Name = "sign-in";

    /// <summary>The configuration's key of how many tries a minute.</summary>
    public const string PerMinute = "RateLimits:SignInPerMinute";

    private const int Usual = 60;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => RefuseAsync;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method)
            ? RateLimitPartition.GetNoLimiter("looking")
            : RateLimitPartition.GetSlidingWindowLimiter(Who(httpContext), _ => new()
            {
                PermitLimit = configuration.GetValue(PerMinute, Usual),
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            });

    // A program is told, a page says it where it was sent from.
    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await FailureAnswers.WriteAsync(http, ProblemKind.TooMany, null, cancellation).ConfigureAwait(false);
            return;
        }

        http.Response.Redirect(http.Request.Path + http.Request.QueryString.Add(TooOften.Mark, "1"));
    }

    private static string Who(HttpContext http) => CallerClaims.Read(http.User)?.Actor.ToString() ?? $"{http.Connection.RemoteIpAddress}";
}

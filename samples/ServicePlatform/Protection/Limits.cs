using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Protection;

/// <summary>How much one caller may ask for, and for how long.</summary>
internal static class Limits
{
    public const string Api = "api", Files = "files";

    /// <summary>The most bytes that a request of the API brings, unless its endpoint takes files.</summary>
    public const int ApiBytes = 1_048_576;

    private const int HeaderSeconds = 15, AnswerSeconds = 30, FileSeconds = 300, UsualPerMinute = 600;

    /// <summary>The configuration's key of how many requests an account may make in a minute.</summary>
    public const string PerMinute = "RateLimits:PerMinute";

    /// <summary>How long an endpoint may take.</summary>
    public static RouteHandlerBuilder Within(this RouteHandlerBuilder endpoint, string policy)
    {
        endpoint.WithRequestTimeout(policy);
        return endpoint;
    }

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue(PerMinute, UsualPerMinute);
        return services
            .Configure<KestrelServerOptions>(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
            })
            .AddRequestTimeouts(options => options.AddPolicy(Api, Within(AnswerSeconds)).AddPolicy(Files, Within(FileSeconds)))
            .AddRateLimiter(options =>
            {
                options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                options.OnRejected = async (rejected, cancellation) =>
                {
                    var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
                    rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                    await FailureAnswers.WriteAsync(rejected.HttpContext, ProblemKind.TooMany, null, cancellation).ConfigureAwait(false);
                };
                options.AddPolicy(Api, http => RateLimitPartition.GetTokenBucketLimiter(Who(http), _ => new()
                {
                    TokenLimit = perMinute,
                    TokensPerPeriod = Math.Max(1, perMinute / 60),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
            });
    }

    private static RequestTimeoutPolicy Within(int seconds) => new() { Timeout = TimeSpan.FromSeconds(seconds), TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };

    // An account, wherever it asks from; nobody is counted by where they ask from.
    private static string Who(HttpContext http) => CallerClaims.Read(http.User)?.Actor.ToString() ?? $"{http.Connection.RemoteIpAddress}";
}

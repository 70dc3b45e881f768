using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using ServicePlatform.Languages;

namespace ServicePlatform.Answers;

/// <summary>Answers what went wrong on the way to an endpoint of the API, or in it: as a problem like any other, and without telling its inside.</summary>
internal sealed class FailureAnswers : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsApi(httpContext))
        {
            return false;
        }

        var (kind, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } unreadable => (ProblemKind.Unreadable, Detail(unreadable, httpContext.RequestServices.GetRequiredService<Say>())),
            BadHttpRequestException refused => (ProblemKind.Of(refused.StatusCode) ?? ProblemKind.Unreadable, null),
            OperationCanceledException => (ProblemKind.TimedOut, null),
            _ => (ProblemKind.Unexpected, (string?)null),
        };
        await WriteAsync(httpContext, kind, detail, cancellationToken).ConfigureAwait(false);
        return kind != ProblemKind.Unexpected || httpContext.Response.HasStarted;
    }

    /// <summary>A bare status, as routing, authentication and limits answer it.</summary>
    public static async Task WriteBareAsync(StatusCodeContext context)
    {
        if (IsApi(context.HttpContext) && ProblemKind.Of(context.HttpContext.Response.StatusCode) is { } kind)
        {
            await WriteAsync(context.HttpContext, kind, null, context.HttpContext.RequestAborted).ConfigureAwait(false);
        }
    }

    public static Task WriteAsync(HttpContext http, ProblemKind kind, string? detail, CancellationToken cancellation)
    {
        var problem = http.RequestServices.GetRequiredService<Problems>().New(kind, detail);
        http.Response.StatusCode = kind.Status;
        return http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancellation);
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static string Detail(BadHttpRequestException unreadable, Say say) => unreadable.InnerException is JsonException json
        ? say.Pick($"The body is no JSON that this address takes, at {json.Path ?? "$"}. Members that are not described are refused.", $"请求体不是该地址接受的JSON，位置：{json.Path ?? "$"}。未说明的成员一律拒绝。")
        : say.Pick(unreadable.Message, $"地址或请求头中有无法读取的值。{unreadable.Message}");
}

using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace ServicePlatform.Protection;

/// <summary>What every response tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication platform) => platform.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            headers[HeaderNames.CacheControl] = "no-store";
        }

        if (http.Request.Path.StartsWithSegments("/scalar", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.OnStarting(() => AllowOnce(http));
        }

        return next(http);
    });

    // The page of the API, which is there in development alone, has a script of its own in it.
    private static Task AllowOnce(HttpContext http)
    {
        if (http.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
        {
            http.Response.Headers.ContentSecurityPolicy = Policy
                .Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
                .Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);
        }

        return Task.CompletedTask;
    }
}

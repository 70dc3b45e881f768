using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace ServicePlatform.Protection;

/// <summary>What every response tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private const string ScalarStyles =
        "'sha256-St8O8YusCkYeC9X2ma3nlCP1u4+35DgBPOzt1kBwxsM=' 'sha256-T13Uev3xCax2N28XaoAE8DOzQZKvPp7ZQVAi1iRREjo=' 'sha256-im4bR8m0i9OTwS6FwAG4MKlk4URQdZkDu1Tx9kDpKNw=' " +
        "'sha256-l/2OpPg0d+2VLTLgwjf5mQo2CYwHDEqdj5TjbfEyVJI=' 'sha256-ugVAO7kvnjoLFYepOfhe4qrGBr4pvcP4p6VgeO2TcII=' 'sha256-v6FGbsebOHJ39qjwyswuNyhVylA7DHti/pqoiIvwbXQ=' " +
        "'sha256-y2/ua0nxf8o0g6wpFgHIHAYbWGgntyFQD95SpoUezNc='";

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

    // The page of the API, which is there in development alone, has a script of its own, and styles that its package brings:
    // another version of it has others, which the browser's console tells.
    private static Task AllowOnce(HttpContext http)
    {
        if (http.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
        {
            http.Response.Headers.ContentSecurityPolicy = Policy
                .Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
                .Replace("style-src 'self'", $"style-src 'self' {ScalarStyles}", StringComparison.Ordinal);
        }

        return Task.CompletedTask;
    }
}

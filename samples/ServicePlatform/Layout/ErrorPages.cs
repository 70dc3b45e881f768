namespace ServicePlatform.Layout;

/// <summary>Pages for what is not there and for what went wrong; the API answers for itself.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder platform) => platform.UseWhen(
        http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });
}

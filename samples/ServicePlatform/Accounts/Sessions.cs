using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>When a session at the pages ends: unused for a while, a working day after its sign-in, or soon after its account was given another password or taken away.</summary>
internal static class Sessions
{
    /// <summary>How long a session lives unused.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>How long a session lives, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How often it is looked up whether its account still is what it was.</summary>
    public static readonly TimeSpan Checked = TimeSpan.FromMinutes(1);

    private const string Began = "began";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        (cookie.LoginPath, cookie.ReturnUrlParameter, cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (AccountRegistration.SignInPath, "back", Idle, true);
        (cookie.Cookie.Name, cookie.Cookie.SameSite, cookie.Cookie.HttpOnly) = ("session", SameSiteMode.Lax, true);
        cookie.Events.OnRedirectToLogin = ToSignIn;
        cookie.Events.OnSigningIn = Begin;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static Task Begin(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Began, Now(context.HttpContext).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!long.TryParse(context.Properties.Items.TryGetValue(Began, out var began) ? began : null, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Now(context.HttpContext) - DateTimeOffset.FromUnixTimeSeconds(seconds) >= Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme).ConfigureAwait(false);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context).ConfigureAwait(false);
    }

    // A page is led to the sign-in; a program is told.
    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}

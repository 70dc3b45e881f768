using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ServicePlatform.Languages;

/// <summary>The switch between the languages.</summary>
internal static class LanguageEndpoints
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services.AddScoped<Say>();

    public static void MapLanguages(this IEndpointRouteBuilder routes) => routes.MapPost("/language", Choose).ExcludeFromDescription();

    private static Results<RedirectHttpResult, BadRequest> Choose(HttpContext http, [FromForm] string language, [FromForm] string back)
    {
        if (language is not (Say.ChineseTag or Say.EnglishTag) || !RedirectHttpResult.IsLocalUrl(back))
        {
            return TypedResults.BadRequest();
        }

        http.Response.Cookies.Append(Say.Cookie, language, new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        return TypedResults.LocalRedirect(back);
    }
}

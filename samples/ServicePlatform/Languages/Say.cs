using ExchangeGateway.Rules;

namespace ServicePlatform.Languages;

/// <summary>The language of one request: what the person chose, else what the browser asks for, else Chinese.</summary>
internal sealed class Say(IHttpContextAccessor http)
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string Cookie = "language";

    public const string ChineseTag = "zh-Hans", EnglishTag = "en";

    private Language? _language;

    public Language Language => _language ??= Of(http.HttpContext!.Request);

    /// <summary>The language as HTML names it.</summary>
    public string Tag => Pick(EnglishTag, ChineseTag);

    /// <summary>The text in the request's language.</summary>
    public string Pick(string english, string chinese) => Language is Language.Chinese ? chinese : english;

    private static Language Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        ChineseTag => Language.Chinese,
        EnglishTag => Language.English,
        _ => Preferred(request),
    };

    private static Language Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Named(language.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Language.Chinese;

    private static Language? Named(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : null;
}

using System.Globalization;
using System.Resources;

namespace ExchangeGateway.Rules;

/// <summary>The texts that people read, by code. Codes are the API; a text may be reworded at any time.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class Texts
{
    // Both languages stand in this assembly, not in a satellite: so they survive single files, trimming, native code and
    // the invariant globalization mode.
    private static readonly ResourceManager
        English = new("ExchangeGateway.Texts.en", typeof(Texts).Assembly),
        Chinese = new("ExchangeGateway.Texts.zh-Hans", typeof(Texts).Assembly);

    /// <summary>The text of a code; the code itself where it has none, which a test forbids.</summary>
    public static string Get(string code, Language language) => Find(code, language) ?? code;

    /// <summary>The text of a code; null where it has none.</summary>
    public static string? Find(string code, Language language) =>
        (language is Language.Chinese ? Chinese : English).GetString(code, CultureInfo.InvariantCulture);

    /// <summary>The text of a code with its places filled in.</summary>
    public static string Format(string code, Language language, params ReadOnlySpan<object?> places) =>
        string.Format(CultureInfo.InvariantCulture, Get(code, language), places);
}

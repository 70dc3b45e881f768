using System.Globalization;
using System.Resources;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Hosting;

/// <summary>This package's texts that people read, by code.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class Texts
{
    private static readonly ResourceManager
        English = new("ExchangeGateway.Hosting.Texts.en", typeof(Texts).Assembly),
        Chinese = new("ExchangeGateway.Hosting.Texts.zh-Hans", typeof(Texts).Assembly);

    /// <summary>The text of a code; the code itself where it has none, which a test forbids.</summary>
    public static string Get(string code, Language language) =>
        (language is Language.Chinese ? Chinese : English).GetString(code, CultureInfo.InvariantCulture) ?? code;

    /// <summary>The text of a code with its places filled in.</summary>
    public static string Format(string code, Language language, params ReadOnlySpan<object?> places) =>
        string.Format(CultureInfo.InvariantCulture, Get(code, language), places);

}

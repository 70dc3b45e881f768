using System.Globalization;
using System.Resources;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv;

/// <summary>This package's texts that people read, by code.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class Texts
{
    private const int Longest = 60;

    private static readonly ResourceManager
        English = new("ExchangeGateway.Csv.Texts.en", typeof(Texts).Assembly),
        Chinese = new("ExchangeGateway.Csv.Texts.zh-Hans", typeof(Texts).Assembly);

    /// <summary>The text of a code; the code itself where it has none, which a test forbids.</summary>
    public static string Get(string code, Language language) =>
        (language is Language.Chinese ? Chinese : English).GetString(code, CultureInfo.InvariantCulture) ?? code;

    /// <summary>The text of a code with its places filled in.</summary>
    public static string Format(string code, Language language, params ReadOnlySpan<object?> places) =>
        string.Format(CultureInfo.InvariantCulture, Get(code, language), places);

    /// <summary>What stood in a file, fit to be shown: a screen must not obey what a file says.</summary>
    public static string Excerpt(string found)
    {
        var length = found.Length <= Longest ? found.Length : char.IsHighSurrogate(found[Longest - 1]) ? Longest - 1 : Longest;
        var shown = string.Create(length, found, static (excerpt, text) =>
        {
            for (var i = 0; i < excerpt.Length; i++)
            {
                excerpt[i] = char.IsControl(text[i]) ? '\uFFFD' : text[i];
            }
        });
        return length < found.Length ? shown + "…" : shown;
    }
}

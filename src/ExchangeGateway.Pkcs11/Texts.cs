using System.Globalization;
using System.Resources;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Pkcs11;

/// <summary>The texts that people read, by code, in both languages: they stand in this assembly, as the core's do in its own.</summary>
internal static class Texts
{
    private static readonly ResourceManager
        English = new("ExchangeGateway.Pkcs11.Texts.en", typeof(Texts).Assembly),
        Chinese = new("ExchangeGateway.Pkcs11.Texts.zh-Hans", typeof(Texts).Assembly);

    public static string Format(string code, Language language, params ReadOnlySpan<object?> places) =>
        string.Format(CultureInfo.InvariantCulture, (language is Language.Chinese ? Chinese : English).GetString(code, CultureInfo.InvariantCulture) ?? code, places);
}

using System.Text.RegularExpressions;

namespace ExchangeGateway.Rules;

/// <summary>Hides what identifies a person when it is printed or logged.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static partial class Masking
{
    private const int Shown = 4;

    /// <summary>The last four characters behind asterisks; asterisks alone for a text of eight characters or fewer.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 2 * Shown ? new string('*', text.Length - Shown) + text[^Shown..] : new string('*', text.Length);
    }

    /// <summary>What stood in a field that identifies a person, masked; null where it was left blank.</summary>
    internal static string? Found(string? text) => string.IsNullOrWhiteSpace(text) ? null : Mask(text.Trim());

    /// <summary>Free text with every number of seven digits or more masked, the digits grouped by blanks, dots or dashes or not: phones and documents have so many.</summary>
    public static string MaskNumbers(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LongNumber().Replace(text, static number => Mask(number.Value));
    }

    [GeneratedRegex(@"\d(?:[\s\p{Pd}./_]{0,2}\d){6,}[Xx]?")]
    private static partial Regex LongNumber();
}

namespace ExchangeGateway.Rules;

/// <summary>Hides what identifies a person when it is printed or logged.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class Masking
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
}

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Slips of the pen in a text. The place, any number from 0, chooses where.</summary>
internal static class Edits
{
    /// <summary>The character at a place replaced.</summary>
    public static string With(this string text, int at, char character) => $"{text[..at]}{character}{text[(at + 1)..]}";

    /// <summary>One character left out.</summary>
    public static string Shorter(this string text, int place) => text.Remove(place % text.Length, 1);

    /// <summary>One character said twice.</summary>
    public static string Longer(this string text, int place) => text.Insert(place % text.Length, text[place % text.Length].ToString());

    /// <summary>One character put in, though not at an end, where blanks would not count.</summary>
    public static string Inserted(this string text, int place, string inserted) => text.Insert(1 + (place % (text.Length - 1)), inserted);

    /// <summary>A digit as a Chinese keyboard writes it: full-width, which .NET calls a digit too.</summary>
    public static string FullWidth(this string text, int place)
    {
        int[] digits = [.. Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at]))];
        var at = digits[place % digits.Length];
        return text.With(at, (char)(text[at] - '0' + '０'));
    }

    /// <summary>Another of these characters than the one that stands there.</summary>
    public static string Other(this string text, int at, string characters, int place)
    {
        var others = characters.Replace(text[at].ToString(), "", StringComparison.Ordinal);
        return text.With(at, others[place % others.Length]);
    }
}

using System.Globalization;
using System.Text;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>
/// Text that people typed, in a column of its own. PostgreSQL keeps no null character, and neither database half a
/// surrogate pair: those stand as <c>\uXXXX</c>, and the backslash twice, so that what comes back is what was kept.
/// </summary>
internal static class FreeText
{
    public static string? Keep(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('\\', '\0') < 0 && IsWhole(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\\')
            {
                kept.Append(@"\\");
            }
            else if (text[at] is '\0' || (char.IsSurrogate(text[at]) && !IsPair(text, at)))
            {
                kept.Append(CultureInfo.InvariantCulture, $@"\u{(int)text[at]:X4}");
            }
            else
            {
                kept.Append(text[at]);
            }
        }

        return kept.ToString();
    }

    public static string? Read(string? kept)
    {
        if (kept is null || !kept.Contains('\\', StringComparison.Ordinal))
        {
            return kept;
        }

        var text = new StringBuilder(kept.Length);
        for (var at = 0; at < kept.Length; at++)
        {
            if (kept[at] is not '\\')
            {
                text.Append(kept[at]);
            }
            else if (kept.AsSpan(at + 1) is ['u', var a, var b, var c, var d, ..])
            {
                text.Append((char)int.Parse([a, b, c, d], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 5;
            }
            else
            {
                text.Append('\\');
                at++;
            }
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !IsPair(text, at))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a surrogate stands beside its other half: a second one is looked at from itself.
    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
}

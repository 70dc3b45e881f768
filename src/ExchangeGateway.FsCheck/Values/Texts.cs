using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Texts as people type and paste them, and what makes them simpler.</summary>
internal static class Texts
{
    // What texts trip over: wide and full-width letters, pairs of surrogates, marks that go on the letter before, nothing
    // to see, text from right to left, and what JSON, CSV, SQL, HTML and spreadsheets take for their own.
    private static readonly string[] Odd =
    [
        "网", "关", "Ａ", "７", "＝", "é", "e\u0301", "ß", "İ", "ı", "𠮷", "😀", "👨‍👩‍👧", "\u200B", "\uFEFF", "\u202Eabc", "ש",
        "\"", "'", "\\", ",", "，", "、", ";", "--", "=", "+", "-", "@", "*", "/", "<", "&amp;", "%s", "{0}", "\u2028", " ", "\u3000", "\u00A0",
    ];

    private static readonly Gen<string> Plain = Gen.Elements("abcxyzABCXYZ0189".Select(letter => letter.ToString()).ToArray());

    private static readonly Gen<string> Chinese = Gen.Elements("网", "关", "证", "券");

    private static readonly Gen<string> Letter = Gen.Frequency((3, Plain), (1, Gen.Elements(Odd)));

    /// <summary>Texts of 1 to so many UTF-16 units, without blanks at their ends: short, long and of one letter alone, both bounds often.</summary>
    public static Gen<string> UpTo(int most) =>
        from length in Gen.Frequency((1, Gen.Constant(1)), (1, Gen.Constant(most)), (4, Gen.Choose(1, Math.Min(most, 12))), (1, Gen.Choose(1, most)))
        from letters in Gen.Frequency((4, Gen.ArrayOf(Letter, length)), (1, Letter.Select(letter => Enumerable.Repeat(letter, length).ToArray())), (1, Gen.ArrayOf(Plain, length)), (1, Gen.ArrayOf(Chinese, length)))
        select Fitting(letters, length);

    /// <summary>Shorter texts, and texts with a plain letter for another: each nearer to a few letters a, none with a blank at an end.</summary>
    public static IEnumerable<string> Simpler(string text) => Nearer(text).Where(simpler => simpler.AsSpan().Trim().Length == simpler.Length);

    private static IEnumerable<string> Nearer(string text)
    {
        string[] runes = [.. text.EnumerateRunes().Select(rune => rune.ToString())];
        for (var taken = runes.Length / 2; taken > 0; taken /= 2)
        {
            for (var at = 0; at + taken <= runes.Length; at += taken)
            {
                yield return string.Concat(runes[..at].Concat(runes[(at + taken)..]));
            }
        }

        for (var at = 0; at < runes.Length; at++)
        {
            var plain = Rune.IsDigit(Rune.GetRuneAt(runes[at], 0)) ? "0" : "a";
            if (runes[at] != plain)
            {
                yield return string.Concat([.. runes[..at], plain, .. runes[(at + 1)..]]);
            }
        }
    }

    // Whole letters as long as they fit, filled up so that the length is what was asked for, blanks at the ends too.
    private static string Fitting(IEnumerable<string> letters, int length)
    {
        var text = new StringBuilder();
        foreach (var letter in letters.Where(letter => text.Length + letter.Length <= length))
        {
            text.Append(letter);
        }

        var trimmed = text.ToString().Trim();
        return trimmed + new string('z', length - trimmed.Length);
    }
}

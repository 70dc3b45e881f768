using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Passwords. Their length is counted in Unicode's characters, so that one outside the basic plane counts once.</summary>
internal static class Passwords
{
    private const int Least = 12, Most = 20;

    private static readonly string[] Upper = ["A", "B", "Z"], Lower = ["a", "b", "z"], Digit = ["0", "1", "9"], Special = ["!", "~", " ", "_", "é", "Ａ", "密", "𠮷", "😀", "\0"];

    private static readonly string[][] Classes = [Upper, Lower, Digit, Special];

    public static Kind<Password, string> All { get; } = new()
    {
        Raws = from left in Gen.Frequency((3, Gen.Constant(-1)), (2, Gen.Choose(0, 3)))
               let classes = Classes.Where((_, at) => at != left).ToArray()
               from length in Gen.Frequency((1, Gen.Constant(Least)), (1, Gen.Constant(Most)), (2, Gen.Choose(Least, Most)))
               from one in Gen.CollectToArray(classes.Select(letters => Gen.Elements(letters)))
               from rest in Gen.ArrayOf(Gen.OneOf(classes.Select(letters => Gen.Elements(letters))), length - one.Length)
               from mixed in Gen.Shuffle([.. one, .. rest])
               select string.Concat(mixed),
        Simpler = Texts.Simpler,
        Of = text => PasswordPolicy.Check(text) is null ? [new(text)] : [],
        Print = password => password.Text,
        Spoilings =
        [
            new("one character too short", Requirement.PasswordLength, (text, _) => string.Concat(OneOfEachClass(text).Concat(Runes(text)).Take(Least - 1))),
            new("one character too short, though not in UTF-16", Requirement.PasswordLength, (text, _) => string.Concat(OneOfEachClass(text).Concat(Runes(text)).Take(Least - 2)) + "😀"),
            new("one character too long", Requirement.PasswordLength, (text, _) => text + new string('a', Most + 1 - Runes(text).Count())),
            new("two classes alone", Requirement.PasswordClasses, (text, place) => string.Concat(Runes(text).Select((_, at) => (at % 2 == 0 ? Upper : ((string[][])[Lower, Digit, Special])[place % 3])[place % 3]))),
            new("one class alone", Requirement.PasswordClasses, (text, place) => string.Concat(Runes(text).Select(_ => Classes[place % 4][place % 3]))),
        ],
    };

    private static IEnumerable<string> Runes(string text) => text.EnumerateRunes().Select(rune => rune.ToString());

    // What is cut short goes on having its three classes or four.
    private static IEnumerable<string> OneOfEachClass(string text) => Runes(text).DistinctBy(rune => rune[0] switch { >= 'A' and <= 'Z' => 0, >= 'a' and <= 'z' => 1, >= '0' and <= '9' => 2, _ => 3 });
}

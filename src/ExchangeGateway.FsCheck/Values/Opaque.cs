using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>What all opaque texts have in common.</summary>
internal static class Opaque
{
    private static readonly int Most = Requirement.OpaqueText.Most!.Value;

    private static readonly Gen<string?> Any = Texts.UpTo(Most).Select(text => (string?)text);

    private static readonly Spoiling<string?>[] Spoilings =
    [
        new("nothing there", Requirement.OpaqueText, (_, _) => null),
        new("empty", Requirement.OpaqueText, (_, _) => ""),
        new("blanks alone", Requirement.OpaqueText, (_, place) => ((string[])[" ", "\t", "\r\n", "\u3000", "\u00A0 \u2003"])[place % 5]),
        new("one character too long", Requirement.OpaqueText, (text, _) => text!.PadRight(Most + 1, 'z')),
        new("a pair of surrogates too long", Requirement.OpaqueText, (text, _) => "𠮷" + text!.PadRight(Most - 1, 'z')),
        new("a control character inside", Requirement.OpaqueText, (text, place) => $"a{((char[])['\0', '\n', '\t', '\u001B', '\u007F', '\u0085'])[place % 6]}{(text!.Length + 2 <= Most ? text : "z")}"),
    ];

    /// <param name="of">Makes one of a text.</param>
    /// <param name="known">The names that the library knows, where the type is an open set.</param>
    public static Kind<T, string?> Kind<T>(Func<string?, Checked<T>> of, params T[] known)
        where T : OpaqueText => new()
        {
            Raws = known.Length == 0 ? Any : Gen.Frequency((2, Gen.Elements(known).Select(name => (string?)name.Value)), (1, Any)),
            Simpler = text => Simpler(text!, known.Select(name => name.Value)),
            Of = text => of(text).Legal(),
            Print = value => value.Value,
            Spoilings = Spoilings,
        };

    // A known name is simpler than any other, and the first of them the simplest.
    private static IEnumerable<string> Simpler(string text, IEnumerable<string> known) =>
        known.Contains(text) ? known.TakeWhile(name => name != text) : known.Concat(Texts.Simpler(text));
}

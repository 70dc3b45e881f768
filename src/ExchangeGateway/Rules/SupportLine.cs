using System.Text.RegularExpressions;

namespace ExchangeGateway.Rules;

/// <summary>A support line: a number to call and what to press then, as in 4008888400, then 2-5 (6.1-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial record SupportLine
{
    private SupportLine(string number, string? keys) => (Number, Keys) = (number, keys);

    /// <summary>The number to call, trimmed.</summary>
    public string Number { get; }

    /// <summary>What to press once it answers, one menu after the other; null where a person answers.</summary>
    public string? Keys { get; }

    /// <summary>The line, or the violation at <paramref name="path"/>.</summary>
    /// <param name="number">3–20 characters: digits, with spaces or hyphens between them or + before them. A number that begins with 400 has ten digits: the guide prints one of nine, twice.</param>
    /// <param name="keys">Digits, * or #, with hyphens between menus; blank for none.</param>
    /// <param name="path">Where it was given.</param>
    public static Checked<SupportLine> Of(string? number, string? keys = null, string path = "line")
    {
        var (called, pressed) = (number?.Trim() ?? "", keys?.Trim() ?? "");
        return !Callable().IsMatch(called) ? new Violation(Requirement.SupportLine, $"{path}.number", called.Length == 0 ? null : called)
            : pressed.Length > 0 && !Pressable().IsMatch(pressed) ? new Violation(Requirement.SupportLine, $"{path}.keys", pressed)
            : new SupportLine(called, pressed.Length == 0 ? null : pressed);
    }

    /// <summary>How people read it.</summary>
    public string Text(Language language) => Keys is null ? Number : Texts.Format("support-keys", language, Number, Keys);

    /// <summary>Number and keys.</summary>
    public override string ToString() => Text(Language.English);

    [GeneratedRegex(@"^(?=.{3,20}\z)(?:\+?(?!400)[0-9](?:[ -]?[0-9])+|400(?:[ -]?[0-9]){7})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Callable();

    [GeneratedRegex(@"^[0-9*#]+(?:-[0-9*#]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pressable();
}

using ExchangeGateway.Rules;

namespace ServicePlatform.Layout;

/// <summary>One message about a form.</summary>
/// <param name="Path">Its place in the form, as in <c>lines[1].count</c>; empty where it is about the form as a whole.</param>
/// <param name="Text">What to read.</param>
public sealed record FormMessage(string Path, string Text);

/// <summary>What is wrong with a form, each beside its field and all together on top.</summary>
public sealed class FormMessages
{
    private static readonly string[] Places = [": ", "："];

    private readonly List<FormMessage> _all = [];
    private readonly HashSet<string> _unreadable = [];

    /// <summary>All, in the form's order.</summary>
    public IReadOnlyList<FormMessage> All => _all;

    public void Add(string path, string text)
    {
        var message = new FormMessage(path, text);
        if (!_all.Contains(message))
        {
            _all.Add(message);
        }
    }

    /// <summary>Says that a field cannot be read; what else is wrong with it does not matter then.</summary>
    public void AddUnreadable(string path, string text)
    {
        Add(path, text);
        _unreadable.Add(path);
    }

    public void Add(Violations violations, Language language)
    {
        ArgumentNullException.ThrowIfNull(violations);
        foreach (var violation in violations.Where(violation => !_unreadable.Contains(violation.Path)))
        {
            Add(violation.Path, WithoutPlace(violation, language));
        }
    }

    /// <summary>The texts for one place.</summary>
    public IEnumerable<string> At(string path) => _all.Where(message => message.Path == path).Select(message => message.Text);

    /// <summary>Whether a place has a message: for <c>aria-invalid</c>.</summary>
    public string? Invalid(string path) => At(path).Any() ? "true" : null;

    /// <summary>The HTML id of the field of a path.</summary>
    public static string Id(string path) => "f-" + path?.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    /// <summary>The HTML id of the messages beside that field: for <c>aria-describedby</c>.</summary>
    public static string ErrorId(string path) => Id(path) + "-error";

    // A message stands at its place, so it need not name it as programs do.
    private static string WithoutPlace(Violation violation, Language language)
    {
        var text = violation.Text(language);
        var end = Places.Select(colon => violation.Path + colon).FirstOrDefault(place => text.StartsWith(place, StringComparison.Ordinal))?.Length ?? 0;
        return text.Length > end ? char.ToUpperInvariant(text[end]) + text[(end + 1)..] : text;
    }
}

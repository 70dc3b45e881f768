namespace ExchangeGateway.Rules;

/// <summary>
/// A number, id or name whose shape no source gives: 1–64 characters, trimmed, none of them a control character.
/// Upper and lower case differ.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record OpaqueText
{
    private protected OpaqueText(string value) => Value = value;

    /// <summary>The text, trimmed.</summary>
    public string Value { get; }

    /// <summary>The text.</summary>
    public sealed override string ToString() => Value;

    private protected static Checked<T> Check<T>(string? text, string path, Func<string, T> of)
        where T : OpaqueText =>
        Clean(text) is { } clean ? of(clean) : new Violation(Requirement.OpaqueText, path, string.IsNullOrWhiteSpace(text) ? null : text);

    private static string? Clean(string? text) =>
        text?.Trim() is { } trimmed && Requirement.OpaqueText.Holds(trimmed.Length) && !trimmed.Any(char.IsControl) ? trimmed : null;
}

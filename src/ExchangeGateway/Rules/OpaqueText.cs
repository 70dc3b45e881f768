using System.Buffers;
using System.Text;

namespace ExchangeGateway.Rules;

/// <summary>
/// A number, id or name whose shape no source gives: 1–64 characters, trimmed, none of them a control character.
/// Upper and lower case differ. Half a surrogate pair is no character.
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
        text?.Trim() is { } trimmed && Requirement.OpaqueText.Holds(trimmed.Length) && IsPlain(trimmed) ? trimmed : null;

    // Half a pair has no UTF-8, so no file and no database would keep it.
    internal static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var character, out var length) is not OperationStatus.Done || Rune.IsControl(character))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// An identity document: its kind and its number. A resident identity number is checked; the number of any other kind
/// is opaque. The number is masked wherever it is printed, in a violation too.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record IdentityDocument
{
    private IdentityDocument(IdentityDocumentKind kind, string unmasked) => (Kind, Unmasked) = (kind, unmasked);

    /// <summary>What document it is.</summary>
    public IdentityDocumentKind Kind { get; }

    /// <summary>The number in clear: for the papers that ask for it, never for a log.</summary>
    public string Unmasked { get; }

    /// <summary>A document of that kind and number, or the number's violation at <paramref name="path"/>.</summary>
    public static Checked<IdentityDocument> Of(IdentityDocumentKind kind, string? number, string path = "idDocumentNumber")
    {
        ArgumentNullException.ThrowIfNull(kind);
        var trimmed = number?.Trim() ?? "";
        var isResident = kind == IdentityDocumentKind.ResidentIdentityCard;
        var clean = isResident && trimmed.EndsWith('x') ? trimmed[..^1] + 'X' : trimmed;
        return (isResident ? ResidentIdentityNumber.Flaw(clean, path) : Opaque(clean, path))
            ?? (Checked<IdentityDocument>)new IdentityDocument(kind, clean);
    }

    /// <summary>The kind, and the number masked.</summary>
    public override string ToString() => $"{Kind} {Masking.Mask(Unmasked)}";

    private static Violation? Opaque(string number, string path) =>
        Requirement.DocumentNumber.Holds(number.Length) && !number.Any(char.IsControl) ? null : new(Requirement.DocumentNumber, path, Masking.Found(number));
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// The kind of an identity document. Kinds are an open set: one that is not named here is kept under its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record IdentityDocumentKind : OpaqueText
{
    private IdentityDocumentKind(string value) : base(value) { }

    /// <summary>居民身份证: its number is checked (GB 11643-1999).</summary>
    public static IdentityDocumentKind ResidentIdentityCard { get; } = new("resident-identity-card");

    /// <summary>护照.</summary>
    public static IdentityDocumentKind Passport { get; } = new("passport");

    /// <summary>Whether it is one of those above.</summary>
    public bool IsKnown => this == ResidentIdentityCard || this == Passport;

    /// <summary>The one of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<IdentityDocumentKind> Of(string? text, string path = "idDocumentKind") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("document-" + Value, language) : Value;

    private static IdentityDocumentKind Named(string name) => name switch
    {
        "resident-identity-card" or "居民身份证" => ResidentIdentityCard,
        "passport" or "护照" => Passport,
        _ => new(name),
    };
}

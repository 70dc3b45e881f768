using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// An institution's industry. The guide's list is open: an industry that it does not name is kept under its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Industry : OpaqueText
{
    private Industry(string value) : base(value) { }

    /// <summary>证券.</summary>
    public static Industry Securities { get; } = new("securities");

    /// <summary>Whether it is one of those above.</summary>
    public bool IsKnown => this == Securities;

    /// <summary>The one of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<Industry> Of(string? text, string path = "industry") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("industry-" + Value, language) : Value;

    private static Industry Named(string name) => name switch
    {
        "securities" or "证券" => Securities,
        _ => new(name),
    };
}

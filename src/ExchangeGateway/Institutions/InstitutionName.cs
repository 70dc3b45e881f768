using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>An institution's name.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InstitutionName : OpaqueText
{
    private InstitutionName(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<InstitutionName> Of(string? text, string path = "name") => Check(text, path, static value => new InstitutionName(value));
}

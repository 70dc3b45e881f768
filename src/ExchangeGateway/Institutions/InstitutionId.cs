using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>Which institution: opaque, the host's own key.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InstitutionId : OpaqueText
{
    private InstitutionId(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<InstitutionId> Of(string? text, string path = "institution") => Check(text, path, static value => new InstitutionId(value));
}

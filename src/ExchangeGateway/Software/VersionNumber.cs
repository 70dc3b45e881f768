using ExchangeGateway.Rules;

namespace ExchangeGateway.Software;

/// <summary>A version's number, opaque: no source says how versions are counted, so none is taken for newer by its number.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record VersionNumber : OpaqueText
{
    private VersionNumber(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<VersionNumber> Of(string? text, string path = "number") => Check(text, path, static value => new VersionNumber(value));
}

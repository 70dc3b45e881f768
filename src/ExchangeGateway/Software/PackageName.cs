using ExchangeGateway.Rules;

namespace ExchangeGateway.Software;

/// <summary>A software package's name, opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PackageName : OpaqueText
{
    private PackageName(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<PackageName> Of(string? text, string path = "name") => Check(text, path, static value => new PackageName(value));
}

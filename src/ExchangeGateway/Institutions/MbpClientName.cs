using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>The name of an institution's MBP client, opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MbpClientName : OpaqueText
{
    private MbpClientName(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MbpClientName> Of(string? text, string path = "mbpClientName") => Check(text, path, static value => new MbpClientName(value));
}

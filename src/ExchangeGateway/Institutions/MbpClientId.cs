using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>The id of an institution's MBP client, opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MbpClientId : OpaqueText
{
    private MbpClientId(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MbpClientId> Of(string? text, string path = "mbpClientId") => Check(text, path, static value => new MbpClientId(value));
}

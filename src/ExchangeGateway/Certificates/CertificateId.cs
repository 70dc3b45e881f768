using ExchangeGateway.Rules;

namespace ExchangeGateway.Certificates;

/// <summary>A certificate's id in the query tables (证书ID, 2.5-1 and 3.4-1), opaque: no source says that it is the serial number.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateId : OpaqueText
{
    private CertificateId(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<CertificateId> Of(string? text, string path = "certificateId") => Check(text, path, static value => new CertificateId(value));
}

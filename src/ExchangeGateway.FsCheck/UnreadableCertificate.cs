using ExchangeGateway.Certificates;

namespace ExchangeGateway.FsCheck;

/// <summary>Bytes that are nearly a certificate, and why they are none. The answer follows from how they were spoiled; nothing has read them.</summary>
/// <param name="Der">The bytes.</param>
/// <param name="Flaw">What <see cref="CertificateReader.Read"/> answers, and a reader of yours should.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnreadableCertificate(ValueList<byte> Der, CertificateFlaw Flaw)
{
    /// <summary>The flaw, and the bytes in hexadecimal.</summary>
    public override string ToString() => $"{Flaw}: {Convert.ToHexString(Der.AsSpan())}";
}

using System.Security.Cryptography;
using ExchangeGateway.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Pkcs;

namespace ExchangeGateway.Simulation;

/// <summary>A certificate of a simulated authority, with its key and the certificates above it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IssuedCertificate
{
    internal IssuedCertificate(Certificate certificate, AsymmetricCipherKeyPair keys, ValueList<Certificate> authorities) =>
        (Certificate, Keys, Authorities) = (certificate, keys, authorities);

    /// <summary>The certificate.</summary>
    public Certificate Certificate { get; }

    /// <summary>The certificates above it, its issuer first and the root last; none for a root.</summary>
    public ValueList<Certificate> Authorities { get; }

    /// <summary>Its private key in PKCS#8. Everybody who knows the seed can work it out.</summary>
    public byte[] PrivateKey => PrivateKeyInfoFactory.CreatePrivateKeyInfo(Keys.Private).GetDerEncoded();

    internal AsymmetricCipherKeyPair Keys { get; }

    /// <summary>The certificate as a PEM file, followed by those above it where asked for.</summary>
    public string ToPem(bool withAuthorities = false) =>
        string.Concat((withAuthorities ? Authorities.Prepend(Certificate) : [Certificate]).Select(static one => PemEncoding.WriteString("CERTIFICATE", one.Der.Span) + "\n"));

    /// <summary>The private key as a PEM file, without a password.</summary>
    public string PrivateKeyToPem() => PemEncoding.WriteString("PRIVATE KEY", PrivateKey) + "\n";

    /// <summary>Certificate and key as a PKCS#12 file. Its salts are random, so no two files are the same.</summary>
    /// <param name="password">Any text, Chinese too.</param>
    /// <param name="shape">How it is protected.</param>
    /// <param name="iterations">Of each key derivation; at least 1. A few make tests fast.</param>
    /// <param name="withAuthorities">Whether the certificates above it go in.</param>
    public byte[] ToPkcs12(ReadOnlySpan<char> password, Pkcs12Shape shape = Pkcs12Shape.Today, int iterations = 2048, bool withAuthorities = false) =>
        Pkcs12Writer.Write(this, PrivateKey, password, shape, iterations, withAuthorities);

    /// <summary>The certificate.</summary>
    public override string ToString() => Certificate.ToString();
}

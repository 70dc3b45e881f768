using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExchangeGateway.Certificates;
using NodaTime;
using NodaTime.Text;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Extension;

namespace ExchangeGateway.Benchmarks;

/// <summary>Certificates to read: RSA-2048 and SM2, shaped as an authority writes them. The fleet's signatures do not verify.</summary>
internal static class SampleCertificates
{
    private static readonly Instant Epoch = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly InstantPattern UtcTime = InstantPattern.Create("yyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    public static byte[] Rsa { get; } = Make(RsaKeys(), "SHA256WITHRSA", KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment);

    public static byte[] Sm2 { get; } = Make(Sm2Keys(), "SM3WITHSM2", KeyUsage.DigitalSignature | KeyUsage.NonRepudiation);

    /// <summary>Half RSA, half SM2, one after the other: serial numbers of their own, five years each, issued over five years.</summary>
    public static byte[][] Fleet(int count)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, count).Select(i => Patched(i % 2 == 0 ? Rsa : Sm2, i, Epoch + Duration.FromSeconds(random.Next(5 * 365 * 86_400))))];
    }

    private static byte[] Patched(byte[] template, int number, Instant notBefore)
    {
        var der = (byte[])template.Clone();
        _ = CertificateReader.Read(der, out var facts);
        BinaryPrimitives.WriteInt32BigEndian(der.AsSpan(facts.Serial)[^4..], number);
        Write(notBefore, der.AsSpan(facts.Issuer.End.Value + 4));
        Write(notBefore + Duration.FromDays(1_825), der.AsSpan(facts.Issuer.End.Value + 19));
        return der;
    }

    // A UTCTime of 13 characters.
    private static void Write(Instant instant, Span<byte> place) => Encoding.ASCII.GetBytes(UtcTime.Format(instant), place);

    private static AsymmetricCipherKeyPair RsaKeys()
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new KeyGenerationParameters(new SecureRandom(), 2048));
        return generator.GenerateKeyPair();
    }

    private static AsymmetricCipherKeyPair Sm2Keys()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, new SecureRandom()));
        return generator.GenerateKeyPair();
    }

    private static byte[] Make(AsymmetricCipherKeyPair keys, string signature, int usage)
    {
        var issuer = new X509Name("C=CN,O=Simulated Securities Certificate Authority,OU=Gateways,CN=Simulated Gateway CA");
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(new BigInteger("1122334455667788990011223344556600000000", 16));
        generator.SetIssuerDN(issuer);
        generator.SetSubjectDN(new X509Name("C=CN,O=Sample Securities Co Ltd,OU=Trading Gateway,CN=TDGW-0000-0001"));
        generator.SetNotBefore(Epoch.ToDateTimeUtc());
        generator.SetNotAfter((Epoch + Duration.FromDays(1_825)).ToDateTimeUtc());
        generator.SetPublicKey(keys.Public);
        generator.AddExtension(X509Extensions.AuthorityKeyIdentifier, false, X509ExtensionUtilities.CreateAuthorityKeyIdentifier(keys.Public));
        generator.AddExtension(X509Extensions.SubjectKeyIdentifier, false, X509ExtensionUtilities.CreateSubjectKeyIdentifier(keys.Public));
        generator.AddExtension(X509Extensions.BasicConstraints, true, new BasicConstraints(false));
        generator.AddExtension(X509Extensions.KeyUsage, true, new KeyUsage(usage));
        return generator.Generate(new Asn1SignatureFactory(signature, keys.Private)).GetEncoded();
    }
}

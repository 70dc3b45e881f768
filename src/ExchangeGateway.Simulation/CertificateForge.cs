using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Extension;

namespace ExchangeGateway.Simulation;

/// <summary>What a certificate is for.</summary>
internal enum Role
{
    Root,
    Issuing,
    Gateway,
}

/// <summary>Makes certificates with BouncyCastle. Keys, serial numbers and signatures follow from seed and order alone.</summary>
internal sealed class CertificateForge(string seed, int rsaBits)
{
    public IssuedCertificate Make(CertificateOrder order, Role role, IssuedCertificate? issuer)
    {
        var keys = SimulatedKey.Of($"{seed}\n{order.KeyLabel}", order.KeyAlgorithm, rsaBits);
        var publicKey = Spell(SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(keys.Public), order);
        var subject = new X509Name([X509Name.O, X509Name.CN], [order.Institution, order.Gateway]);
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(SerialNumber(order));
        generator.SetSubjectDN(subject);
        generator.SetIssuerDN(issuer is null ? subject : X509Name.GetInstance(issuer.Certificate.Der[issuer.Certificate.Facts.Subject].ToArray()));
        generator.SetNotBefore(order.From!.Value.ToDateTimeUtc());
        generator.SetNotAfter((order.From.Value + order.Validity).ToDateTimeUtc());
        generator.SetSubjectPublicKeyInfo(publicKey);
        Extend(generator, UsageOf(role, order.Purpose), role, publicKey, issuer?.Keys.Public ?? keys.Public);
        if (order.CriticalExtension is { } extension)
        {
            generator.AddExtension(new DerObjectIdentifier(extension), critical: true, DerNull.Instance);
        }

        var der = generator.Generate(Signer(order, (issuer?.Keys ?? keys).Private)).GetEncoded();
        return new(
            Certificate.Read(der).Certificate ?? throw new ArgumentException("The order has no certificate: its validity ends before it begins, or its names are too long.", nameof(order)),
            keys,
            issuer is null ? [] : [issuer.Certificate, .. issuer.Authorities]);
    }

    private static SubjectPublicKeyInfo Spell(SubjectPublicKeyInfo usual, CertificateOrder order) =>
        order is { KeyAlgorithm: KeyAlgorithm.Sm2, Spelling: Sm2Spelling.Curve }
            ? new(new AlgorithmIdentifier(GMObjectIdentifiers.sm2p256v1), usual.PublicKey)
            : usual;

    // 16 bytes, positive and never shorter.
    private BigInteger SerialNumber(CertificateOrder order)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{order.Label}"), hash);
        hash[0] = (byte)((hash[0] & 0x7f) | 0x40);
        return new BigInteger(1, hash[..16]);
    }

    private static void Extend(X509V3CertificateGenerator generator, int usage, Role role, SubjectPublicKeyInfo publicKey, AsymmetricKeyParameter issuerKey)
    {
        generator.AddExtension(X509Extensions.BasicConstraints, true, role switch
        {
            Role.Root => new BasicConstraints(cA: true),
            Role.Issuing => new BasicConstraints(pathLenConstraint: 0),
            _ => new BasicConstraints(cA: false),
        });
        generator.AddExtension(X509Extensions.KeyUsage, true, new KeyUsage(usage));
        generator.AddExtension(X509Extensions.SubjectKeyIdentifier, false, X509ExtensionUtilities.CreateSubjectKeyIdentifier(publicKey));
        generator.AddExtension(X509Extensions.AuthorityKeyIdentifier, false, X509ExtensionUtilities.CreateAuthorityKeyIdentifier(issuerKey));
    }

    private static int UsageOf(Role role, CertificatePurpose purpose) =>
        role is not Role.Gateway ? KeyUsage.KeyCertSign | KeyUsage.CrlSign
        : purpose is CertificatePurpose.Signing ? KeyUsage.DigitalSignature | KeyUsage.NonRepudiation
        : KeyUsage.KeyEncipherment | KeyUsage.DataEncipherment | KeyUsage.KeyAgreement;

    private ISignatureFactory Signer(CertificateOrder order, AsymmetricKeyParameter key) => key is RsaPrivateCrtKeyParameters rsa
        ? new RsaSignatures(rsa)
        : new Asn1SignatureFactory("SM3WITHSM2", key, SeededRandom.Of($"sign\n{seed}\n{order.Label}"));
}

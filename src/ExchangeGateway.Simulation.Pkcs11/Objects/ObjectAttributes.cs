using System.Runtime.InteropServices;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation.Tokens;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;

namespace ExchangeGateway.Simulation.Pkcs11.Objects;

/// <summary>What the objects of a token tell of themselves.</summary>
internal static class ObjectAttributes
{
    /// <summary>The attributes that an object has, each with its value; null for a value that it never tells.</summary>
    public static IReadOnlyDictionary<Attribute, byte[]?> Of(TokenObject one, TokenStyle style)
    {
        var certificate = X509CertificateStructure.GetInstance(one.Key.Certificate);
        var values = new Dictionary<Attribute, byte[]?>
        {
            [Attribute.Class] = Number((ulong)one.Class),
            [Attribute.Token] = Flag(true),
            [Attribute.Private] = Flag(one.IsPrivate),
            [Attribute.Label] = Encoding.UTF8.GetBytes(one.Key.Label),
            [Attribute.Id] = [one.Key.Id],
            [Attribute.Subject] = certificate.Subject.GetDerEncoded(),
            [Attribute.Modifiable] = Flag(false),
            [Attribute.Copyable] = Flag(false),
            [Attribute.Destroyable] = Flag(false),
        };
        if (one.Class is ObjectClass.Certificate)
        {
            AddCertificate(values, one.Key, certificate);
            return values;
        }

        values[Attribute.KeyType] = Number(one.Key.Algorithm is KeyAlgorithm.Rsa ? 0 : style.Sm2Vendor.KeyType);
        values[Attribute.Local] = Flag(false);
        values[Attribute.Derive] = Flag(false);
        AddPublicPart(values, one, certificate.SubjectPublicKeyInfo);
        if (one.IsPrivate)
        {
            AddPrivateKey(values, one.Key, style);
        }
        else
        {
            AddPublicKey(values, one.Key);
        }

        return values;
    }

    private static void AddCertificate(Dictionary<Attribute, byte[]?> values, TokenKey key, X509CertificateStructure certificate)
    {
        values[Attribute.CertificateType] = Number(0);
        values[Attribute.CertificateCategory] = Number(0);
        values[Attribute.Trusted] = Flag(false);
        values[Attribute.Issuer] = certificate.Issuer.GetDerEncoded();
        values[Attribute.SerialNumber] = certificate.SerialNumber.GetDerEncoded();
        values[Attribute.Value] = key.Certificate;
    }

    private static void AddPublicPart(Dictionary<Attribute, byte[]?> values, TokenObject one, SubjectPublicKeyInfo info)
    {
        if (one.Key.Algorithm is KeyAlgorithm.Rsa)
        {
            var rsa = RsaPublicKeyStructure.GetInstance(info.ParsePublicKey());
            values[Attribute.Modulus] = rsa.Modulus.ToByteArrayUnsigned();
            values[Attribute.ModulusBits] = Number((ulong)rsa.Modulus.BitLength);
            values[Attribute.PublicExponent] = rsa.PublicExponent.ToByteArrayUnsigned();
        }
        else
        {
            values[Attribute.EcParameters] = GMObjectIdentifiers.sm2p256v1.GetDerEncoded();
            values[Attribute.EcPoint] = new DerOctetString(info.PublicKey.GetBytes()).GetDerEncoded();
        }
    }

    private static void AddPublicKey(Dictionary<Attribute, byte[]?> values, TokenKey key)
    {
        values[Attribute.Encrypt] = Flag(!key.Signs);
        values[Attribute.Verify] = Flag(key.Signs);
        values[Attribute.VerifyRecover] = Flag(false);
        values[Attribute.Wrap] = Flag(false);
    }

    private static void AddPrivateKey(Dictionary<Attribute, byte[]?> values, TokenKey key, TokenStyle style)
    {
        values[Attribute.Sign] = Flag(key.Signs);
        values[Attribute.SignRecover] = Flag(false);
        values[Attribute.Decrypt] = Flag(!key.Signs);
        values[Attribute.Unwrap] = Flag(false);
        values[Attribute.Sensitive] = Flag(true);
        values[Attribute.AlwaysSensitive] = Flag(false);
        values[Attribute.Extractable] = Flag(false);
        values[Attribute.NeverExtractable] = Flag(false);
        values[Attribute.AlwaysAuthenticate] = Flag(style.AsksPinToSign);
        foreach (var secret in key.Algorithm is KeyAlgorithm.Rsa ? RsaSecrets : [Attribute.Value])
        {
            values[secret] = null;
        }
    }

    private static readonly Attribute[] RsaSecrets =
        [Attribute.PrivateExponent, Attribute.Prime1, Attribute.Prime2, Attribute.Exponent1, Attribute.Exponent2, Attribute.Coefficient];

    private static byte[] Number(ulong value) => MemoryMarshal.AsBytes([(nuint)value]).ToArray();

    private static byte[] Flag(bool value) => [value ? (byte)1 : (byte)0];
}

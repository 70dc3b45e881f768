using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.X509;

namespace ExchangeGateway.Simulation;

/// <summary>Writes PKCS#12 as the usual tools do: the certificates encrypted in one part, the key in another.</summary>
internal static class Pkcs12Writer
{
    public static byte[] Write(IssuedCertificate issued, byte[] privateKey, ReadOnlySpan<char> password, Pkcs12Shape shape, int iterations, bool withAuthorities)
    {
        var (encryption, integrity) = shape is Pkcs12Shape.Today
            ? (new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterations), HashAlgorithmName.SHA256)
            : (new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, iterations), HashAlgorithmName.SHA1);

        // The same id in both parts says that they belong together.
        var pair = new Pkcs9LocalKeyId([1]);
        var certificates = new Pkcs12SafeContents();
        Add(certificates, issued.Certificate).Attributes.Add(pair);
        foreach (var authority in withAuthorities ? issued.Authorities : [])
        {
            _ = Add(certificates, authority);
        }

        var keys = new Pkcs12SafeContents();
        keys.AddShroudedKey(Pkcs8PrivateKeyInfo.Decode(privateKey, out _, skipCopy: true), password, encryption).Attributes.Add(pair);
        var file = new Pkcs12Builder();
        file.AddSafeContentsEncrypted(certificates, password, encryption);
        file.AddSafeContentsUnencrypted(keys);
        file.SealWithMac(password, integrity, iterations);
        return file.Encode();
    }

    private static Pkcs12CertBag Add(Pkcs12SafeContents contents, Certificate certificate)
    {
        using var loaded = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        return contents.AddCertificate(loaded);
    }

    private static Pkcs12ShroudedKeyBag AddShroudedKey(this Pkcs12SafeContents contents, Pkcs8PrivateKeyInfo key, ReadOnlySpan<char> password, PbeParameters encryption)
    {
        var bag = new Pkcs12ShroudedKeyBag(key.Encrypt(password, encryption), skipCopy: true);
        contents.AddSafeBag(bag);
        return bag;
    }
}

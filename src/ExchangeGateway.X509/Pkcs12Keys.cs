using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.Crypto.Parameters;

namespace ExchangeGateway.X509;

/// <summary>Finds each certificate's key in a file that .NET's loader let through, and holds the two against each other.</summary>
internal static class Pkcs12Keys
{
    public static Pkcs12Outcome Pair(X509Certificate2Collection loaded, bool keysLoaded, ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits)
    {
        var certificates = new List<(Certificate Read, X509Certificate2 Loaded)>(loaded.Count);
        foreach (var certificate in loaded)
        {
            var outcome = Certificate.Read(certificate.RawDataMemory.Span, limits);
            if (outcome.Certificate is not { } read)
            {
                return outcome.Match<Pkcs12Outcome>(static c => throw new InvalidOperationException(), static u => u, static w => w, static o => o);
            }

            certificates.Add((read, certificate));
        }

        // RSA keys are the loader's: deriving the file's keys again would double the cost of opening it.
        var sm2Keys = new List<ECPrivateKeyParameters>();
        if (certificates.Any(static pair => pair.Read.Facts.KeyAlgorithm is KeyAlgorithm.Sm2)
            && Sm2KeyBags.Read(content, password, limits, sm2Keys) is { } failure)
        {
            return failure;
        }

        var opened = new List<OpenedCertificate>(certificates.Count);
        foreach (var (read, certificate) in certificates)
        {
            opened.Add(read.Facts.KeyAlgorithm switch
            {
                KeyAlgorithm.Rsa when certificate.HasPrivateKey => WithRsa(read, certificate),
                KeyAlgorithm.Sm2 => WithSm2(read, certificate.HasPrivateKey, sm2Keys),
                _ => new(read, certificate.HasPrivateKey || !keysLoaded ? KeyState.Unusable : KeyState.None, null),
            });
        }

        return new OpenedPkcs12(opened.ToValueList());
    }

    private static OpenedCertificate WithRsa(Certificate read, X509Certificate2 certificate)
    {
        var key = Usable(certificate);
        if (key is null)
        {
            return new(read, KeyState.Unusable, null);
        }

        if (SubjectPublicKey.Bits(read).Span.SequenceEqual(key.ExportRSAPublicKey()))
        {
            return new(read, KeyState.Held, new CertificateKey(key));
        }

        key.Dispose();
        return new(read, KeyState.Differs, null);
    }

    private static RSA? Usable(X509Certificate2 certificate)
    {
        try
        {
            return certificate.GetRSAPrivateKey();
        }
        catch (CryptographicException)
        {
            // A key of another kind, or one whose numbers OpenSSL refuses.
            return null;
        }
    }

    private static OpenedCertificate WithSm2(Certificate read, bool named, List<ECPrivateKeyParameters> keys)
    {
        var publicKey = Sm2Curve.PublicKey(SubjectPublicKey.Bits(read).Span);
        var key = publicKey is null ? null : keys.Find(candidate => Sm2Curve.IsPair(candidate, publicKey));
        return key is not null ? new(read, KeyState.Held, new CertificateKey(key))
            : new(read, named && keys.Count > 0 ? KeyState.Differs : named ? KeyState.Unusable : KeyState.None, null);
    }
}

using ExchangeGateway.EKeys;
using OneOf;

namespace ExchangeGateway.X509;

/// <summary>Finds a certificate's private key in a key file, PKCS#12 or PEM.</summary>
internal static class KeyFile
{
    public static bool NeedsPassword(ReadOnlySpan<byte> content) => !PemBlocks.Any(content) || PemKeys.AreEncrypted(content);

    /// <summary>The key, or why there is none. A key serves a certificate when it is its public key's other half: a renewal may keep its key.</summary>
    public static OneOf<CertificateKey, SignRefusal> Open(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, Certificate certificate, CertificateFileLimits limits)
    {
        if (content.Length > limits.FileBytes)
        {
            return SignRefusal.KeyUnreadable;
        }

        var keys = new List<CertificateKey>();
        var refusal = PemBlocks.Any(content) ? PemKeys.Read(content, password, limits, keys) : ReadPkcs12(content, password, limits, keys);
        var found = refusal is null ? keys.Find(key => key.IsOf(certificate)) : null;
        foreach (var other in keys.Where(key => key != found))
        {
            other.Dispose();
        }

        return found is not null ? found : refusal ?? (keys.Count > 0 ? SignRefusal.KeyDiffers : SignRefusal.NoKey);
    }

    private static SignRefusal? ReadPkcs12(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits, List<CertificateKey> keys) =>
        Pkcs12File.Open(content, password, limits).Match<SignRefusal?>(
            opened: file =>
            {
                keys.AddRange(file.Certificates.Select(static opened => opened.Key).OfType<CertificateKey>());
                var states = file.Certificates.Select(static opened => opened.KeyState).ToArray();
                return keys.Count > 0 ? null
                    : states.Contains(KeyState.Differs) ? SignRefusal.KeyDiffers
                    : states.Contains(KeyState.Unusable) ? SignRefusal.KeyUnreadable
                    : SignRefusal.NoKey;
            },
            wrongPassword: static _ => SignRefusal.WrongPassword,
            unreadable: static _ => SignRefusal.KeyUnreadable,
            overLimit: static _ => SignRefusal.KeyUnreadable);
}

using System.Formats.Asn1;
using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>How a token is made to sign: which mechanism, what it is given, and what is made of its answer.</summary>
internal sealed record SigningScheme(SigningMechanism Mechanism, SignatureAlgorithm Algorithm, SigningInput Input, bool IsRaw = false, ulong? KeyType = null)
{
    // SEQUENCE { SEQUENCE { OID of SHA-256, NULL }, OCTET STRING of 32 bytes }, all but these.
    private static readonly byte[] DigestInfo = [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

    /// <summary>The scheme for a kind of key; null where nobody said how it signs.</summary>
    /// <param name="algorithm">The certificate's.</param>
    /// <param name="settings">What the host said.</param>
    /// <param name="mechanisms">What the token offers.</param>
    public static SigningScheme? For(KeyAlgorithm algorithm, Pkcs11Settings settings, IReadOnlySet<ulong> mechanisms) => algorithm switch
    {
        KeyAlgorithm.Sm2 when settings.Sm2 is { } sm2 =>
            new(new(sm2.Mechanism), SignatureAlgorithm.Sm2Sm3, sm2.Input is Sm2Input.Digest ? SigningInput.Digest : SigningInput.Message, sm2.Output is Sm2Output.Raw, sm2.KeyType),
        KeyAlgorithm.Rsa when settings.RsaPadding is RSASignaturePaddingMode.Pss =>
            Rsa(SignatureAlgorithm.RsaPssSha256, new((ulong)CKM.CKM_SHA256_RSA_PKCS_PSS, IsPss: true), new((ulong)CKM.CKM_RSA_PKCS_PSS, IsPss: true), SigningInput.Digest, mechanisms),
        KeyAlgorithm.Rsa =>
            Rsa(SignatureAlgorithm.RsaSha256, new((ulong)CKM.CKM_SHA256_RSA_PKCS), new((ulong)CKM.CKM_RSA_PKCS), SigningInput.DigestInfo, mechanisms),
        _ => null,
    };

    /// <summary>What the mechanism is given.</summary>
    public byte[] DataOf(VerificationKey key, ReadOnlySpan<byte> message) => Input switch
    {
        SigningInput.Message => message.ToArray(),
        SigningInput.Digest => key.Digest(message),
        _ => [.. DigestInfo, .. key.Digest(message)],
    };

    /// <summary>The signature as others expect it. What is of no such shape is left as it is, and does not verify.</summary>
    public byte[] SignatureOf(byte[] answer)
    {
        if (!IsRaw || answer.Length != 64)
        {
            return answer;
        }

        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteIntegerUnsigned(Stripped(answer.AsSpan(..32)));
            der.WriteIntegerUnsigned(Stripped(answer.AsSpan(32..)));
        }

        return der.Encode();
    }

    // A token may lack the mechanism that digests, and always has the other.
    private static SigningScheme Rsa(SignatureAlgorithm algorithm, SigningMechanism digesting, SigningMechanism bare, SigningInput input, IReadOnlySet<ulong> mechanisms) =>
        mechanisms.Contains(digesting.Type) ? new(digesting, algorithm, SigningInput.Message) : new(bare, algorithm, input);

    private static ReadOnlySpan<byte> Stripped(ReadOnlySpan<byte> number)
    {
        var digits = number.TrimStart((byte)0);
        return digits.IsEmpty ? number[^1..] : digits;
    }
}

/// <summary>What a mechanism is given.</summary>
internal enum SigningInput
{
    Message,
    Digest,
    DigestInfo,
}

/// <summary>A private key as one session sees it.</summary>
internal sealed record SigningKey(ulong Handle, SigningScheme Scheme, bool AsksEachTime);

using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using Net.Pkcs11Interop.Common;
using OneOf;

namespace ExchangeGateway.Pkcs11;

public sealed partial class Pkcs11EKey
{
    private SigningKey? _key;

    private OneOf<SigningKey, SignRefusal> Key(LoginHold hold)
    {
        if (_key is { } known)
        {
            return known;
        }

        using var call = _use.Module.Enter();
        if (SigningScheme.For(_certificate.Certificate.Facts.KeyAlgorithm, _settings, hold.Found.Slot.Mechanisms()) is not { } scheme || _verification is null)
        {
            return SignRefusal.NoScheme;
        }

        if (hold.Session.SigningKeys(_certificate.Id, scheme.KeyType) is not [var handle, ..])
        {
            return SignRefusal.NoKey;
        }

        _key = new(handle, scheme, hold.Session.Attribute(handle, CKA.CKA_ALWAYS_AUTHENTICATE) is [not 0]);
        return _key;
    }

    // Asked after a signature that is none alone. An SM2 key does not show its public part.
    private bool IsAnothers(SigningKey key)
    {
        if (_certificate.Certificate.Facts.KeyAlgorithm is not KeyAlgorithm.Rsa || _hold is null)
        {
            return false;
        }

        using var call = _use.Module.Enter();
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Certificate.Span[_certificate.Certificate.Facts.PublicKey], out _);
        return _hold.Session.Attribute(key.Handle, CKA.CKA_MODULUS) is { } modulus && !modulus.AsSpan().TrimStart((byte)0).SequenceEqual(rsa.ExportParameters(includePrivateParameters: false).Modulus);
    }
}

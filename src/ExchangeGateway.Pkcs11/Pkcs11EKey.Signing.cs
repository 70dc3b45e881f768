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

    // Something failed on our session. Before it is used again another one takes its place.
    private bool _sessionIsDoubtful;

    /// <inheritdoc/>
    /// <remarks>The signature is verified with the certificate before it is returned.</remarks>
    public async ValueTask<SignOutcome> SignAsync(ReadOnlyMemory<byte> challenge, CancellationToken cancellation = default)
    {
        using var turn = _occupation.Begin();
        if (!turn.IsOurs)
        {
            return SignRefusal.InUse;
        }

        if (_hold is null)
        {
            return SignRefusal.NotLoggedIn;
        }

        try
        {
            if (!RenewsSession())
            {
                return LoginLost();
            }

            if (!Key(_hold).TryPickT0(out var key, out var refusal))
            {
                return refusal;
            }

            return key.AsksEachTime
                ? await SignAskingAsync(_hold, key, challenge, cancellation).ConfigureAwait(false)
                : Verified(key, challenge, Sign(_hold, key, key.Scheme.DataOf(_verification!, challenge.Span)));
        }
        catch (Pkcs11Exception failed)
        {
            return Failed(failed.RV);
        }
    }

    private byte[] Sign(SharedToken.LoginHold hold, SigningKey key, byte[] data)
    {
        using var call = _use.Module.Enter();
        return hold.IsValid ? hold.Session.Sign(key.Scheme.Mechanism, key.Handle, data) : throw new Pkcs11Exception("C_Sign", CKR.CKR_SESSION_HANDLE_INVALID);
    }

    // The PIN goes to the key between two calls for one signature; so the whole signature is the gate's one try.
    private async ValueTask<SignOutcome> SignAskingAsync(SharedToken.LoginHold hold, SigningKey key, ReadOnlyMemory<byte> challenge, CancellationToken cancellation)
    {
        if (_settings.SignaturePrompt is not { } prompt)
        {
            return SignRefusal.PinNeeded;
        }

        var data = key.Scheme.DataOf(_verification!, challenge.Span);
        OneOf<byte[], CKR> answer = CKR.CKR_OK;
        var device = new PinDevice(_token, PinOwner.User, changesPin: false, pin => SendForSignature(hold, key, pin, data, ref answer));
        var login = await _users.TryAsync(device, prompt, finalTryConsent: false, cancellation).ConfigureAwait(false);
        if (login.IsT0)
        {
            return answer.Match(signature => Verified(key, challenge, signature), Failed);
        }

        _sessionIsDoubtful = true;
        return Named(login).Match<SignOutcome>(
            loggedIn: static _ => throw new InvalidOperationException("It was not logged in."),
            rejected: static _ => SignRefusal.PinNeeded,
            refused: static _ => SignRefusal.PinNeeded,
            cancelled: static _ => SignRefusal.PinNeeded,
            absent: static _ => SignRefusal.TokenAbsent,
            otherToken: static _ => SignRefusal.OtherToken,
            inUse: static _ => SignRefusal.InUse,
            fault: fault => answer.TryPickT1(out var failed, out _) && failed is not CKR.CKR_OK ? Failed(failed) : fault);
    }

    private PinTrial SendForSignature(SharedToken.LoginHold hold, SigningKey key, byte[]? pin, byte[] data, ref OneOf<byte[], CKR> answer)
    {
        try
        {
            using var call = _use.Module.Enter();
            if (!hold.IsValid)
            {
                throw new Pkcs11Exception("C_SignInit", CKR.CKR_SESSION_HANDLE_INVALID);
            }

            answer = hold.Session.Sign(key.Scheme.Mechanism, key.Handle, pin, data);
            return new PinAccepted();
        }
        catch (Pkcs11Exception failed)
        {
            answer = failed.RV;
            return failed.Method switch
            {
                "C_Login" => ReturnValues.ToPin(failed.RV, onReader: pin is null),
                "C_Sign" => new PinAccepted(),
                _ => new PinNotSent(ReturnValues.Fault(failed.RV)),
            };
        }
    }

    private SignOutcome Verified(SigningKey key, ReadOnlyMemory<byte> challenge, byte[] answer)
    {
        var signature = key.Scheme.SignatureOf(answer);
        return _verification!.Verify(key.Scheme.Algorithm, challenge.Span, signature) ? new ChallengeSigned(signature)
            : IsAnothers(key) ? SignRefusal.KeyDiffers
            : SignRefusal.WrongSignature;
    }

    private OneOf<SigningKey, SignRefusal> Key(SharedToken.LoginHold hold)
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

    // False where the login is no more.
    private bool RenewsSession()
    {
        if (_sessionIsDoubtful && _hold is { } doubtful)
        {
            (_hold, _key, _sessionIsDoubtful) = (_token.Renew(doubtful), null, false);
        }

        return _hold is { IsValid: true };
    }

    private SignOutcome Failed(CKR answer)
    {
        if (ReturnValues.IsLoginLost(answer))
        {
            return LoginLost();
        }

        (_key, _sessionIsDoubtful) = (null, true);
        return ReturnValues.Fault(answer);
    }

    private SignOutcome LoginLost()
    {
        LogOut();
        return _token.Read(PinOwner.User).Match<SignOutcome>(
            static _ => SignRefusal.NotLoggedIn,
            static _ => SignRefusal.TokenAbsent,
            static _ => SignRefusal.OtherToken,
            static fault => fault);
    }
}

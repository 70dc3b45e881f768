using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11;

public sealed partial class Pkcs11EKey
{
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

    private byte[] Sign(LoginHold hold, SigningKey key, byte[] data)
    {
        using var call = _use.Module.Enter();
        return hold.IsValid ? hold.Session.Sign(key.Scheme.Mechanism, key.Handle, data) : throw new Pkcs11Exception("C_Sign", CKR.CKR_SESSION_HANDLE_INVALID);
    }

    private SignOutcome Verified(SigningKey key, ReadOnlyMemory<byte> challenge, byte[] answer)
    {
        var signature = key.Scheme.SignatureOf(answer);
        return _verification!.Verify(key.Scheme.Algorithm, challenge.Span, signature) ? new ChallengeSigned(signature)
            : IsAnothers(key) ? SignRefusal.KeyDiffers
            : SignRefusal.WrongSignature;
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

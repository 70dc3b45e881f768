using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using Net.Pkcs11Interop.Common;
using OneOf;

namespace ExchangeGateway.Pkcs11;

public sealed partial class Pkcs11EKey
{
    // The PIN goes to the key between two calls for one signature; so the whole signature is the gate's one try.
    private async ValueTask<SignOutcome> SignAskingAsync(LoginHold hold, SigningKey key, ReadOnlyMemory<byte> challenge, CancellationToken cancellation)
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

    private PinTrial SendForSignature(LoginHold hold, SigningKey key, byte[]? pin, byte[] data, ref OneOf<byte[], CKR> answer)
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
}

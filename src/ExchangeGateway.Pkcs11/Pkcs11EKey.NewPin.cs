using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11;

public sealed partial class Pkcs11EKey
{
    /// <inheritdoc/>
    /// <remarks>While another connection of this process is logged in, the token is in use. A new PIN cannot be typed on the reader's own keys.</remarks>
    public ValueTask<PinSetting> ChangePinAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default) =>
        SetPinAsync(prompt, newPin, _users, PinOwner.User, _token.ChangePin, finalTryConsent, cancellation);

    /// <inheritdoc/>
    /// <remarks>It takes the way that <see cref="Pkcs11Settings.Unlocking"/> names. While another connection of this process is logged in, the token is in use.</remarks>
    public async ValueTask<PinSetting> UnlockAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default)
    {
        Func<byte[], byte[], PinTrial>? unlock = _settings.Unlocking switch
        {
            Unlocking.ByOfficer => _token.Unlock,
            Unlocking.ByPuk => _token.UnlockByPuk,
            _ => null,
        };
        if (unlock is null)
        {
            return PinSetting.Of(ReturnValues.Fault(CKR.CKR_FUNCTION_NOT_SUPPORTED));
        }

        var setting = await SetPinAsync(prompt, newPin, _officers, PinOwner.Officer, unlock, finalTryConsent, cancellation).ConfigureAwait(false);
        if (setting.IsT0)
        {
            // Where our own count cannot be reset now it stays too high: more cautious, never less.
            _ = await _users.ResetAsync(Identity, PinOwner.User, CancellationToken.None).ConfigureAwait(false);
        }

        return setting;
    }

    private async ValueTask<PinSetting> SetPinAsync(
        IPinPrompt prompt, Pin newPin, PinGate gate, PinOwner owner, Func<byte[], byte[], PinTrial> set, bool finalTryConsent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(newPin);
        using var turn = _occupation.Begin();
        if (!turn.IsOurs)
        {
            return PinSetting.Of(new InUse());
        }

        if (_token.IsHeldByOthers(_hold))
        {
            return PinSetting.Of(new InUse());
        }

        if (_token.ReadBeforePin(owner) is { IsT0: false } reading)
        {
            return PinSetting.Of(reading.Match<EKeyLogin>(static _ => new LoggedIn(), static absent => absent, static other => other, static fault => fault));
        }

        var (least, most) = _token.PinLength;
        if (newPin.Length < least || newPin.Length > most)
        {
            return new NewPinRefused(least, most);
        }

        LogOut();
        var device = new PinDevice(_token, owner, changesPin: true, pin => PinDevice.WithBytes(newPin, bytes => set(pin!, bytes)));
        var login = await gate.TryAsync(device, prompt, finalTryConsent, cancellation).ConfigureAwait(false);
        return login.TryPickT7(out var fault, out _) && ReturnValues.RefusesNewPin(fault) ? new NewPinRefused(least, most) : PinSetting.Of(Named(login));
    }
}

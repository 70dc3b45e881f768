using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

internal sealed partial class SharedToken
{
    /// <summary>
    /// Changes the user's PIN. It logs in first, so that a failure of the old PIN and one of the new PIN cannot be taken
    /// for each other; where only the new one fails, the old one counts as not sent: it stays as it is.
    /// </summary>
    public PinTrial ChangePin(byte[] old, byte[] pin) => Anew(found =>
    {
        var login = Send(() => found.Session.LogIn(CKU.CKU_USER, old));
        if (!login.IsT0 && !(login.TryPickT2(out var notSent, out _) && ReturnValues.IsExpired(notSent.Why)))
        {
            return login;
        }

        var change = Send(() => found.Session.SetPin(old, pin));
        LogOut(found.Session, wasLoggedIn: login.IsT0);
        return login.IsT0 ? OfNewPin(change) : change;
    });

    /// <summary>Gives the user a new PIN by the security officer's.</summary>
    public PinTrial Unlock(byte[] officerPin, byte[] pin) => Anew(found =>
    {
        var login = Send(() => found.Session.LogIn(CKU.CKU_SO, officerPin));
        if (!login.IsT0)
        {
            return login;
        }

        var change = Send(() => found.Session.InitPin(pin));
        LogOut(found.Session, wasLoggedIn: true);
        return OfNewPin(change);
    });

    /// <summary>
    /// Gives the user a new PIN by a PUK. Only while the user's PIN is locked: a module that is not set up for this takes
    /// the call for a change of the user's PIN, and the PUK for a wrong one.
    /// </summary>
    public PinTrial UnlockByPuk(byte[] puk, byte[] pin) => Anew(found => found.Facts.Pin(PinOwner.User).Locked
        ? Send(() => found.Session.SetPin(puk, pin))
        : new PinNotSent(new(0, "The user's PIN is not locked")));

    private PinTrial Anew(Func<FoundToken, PinTrial> set) =>
        Sending(readWrite: true, found => IsLoggedIn(found) ? LoginAttempt.NotSent(LoggedInElsewhere) : new(set(found), null)).Trial;

    // The PIN before it was right, and is still what it was: no try is lost, and none that was rejected may be sent again.
    private static PinTrial OfNewPin(PinTrial change) => change.Match<PinTrial>(
        static accepted => accepted,
        static _ => new PinNotSent(ReturnValues.Fault(CKR.CKR_PIN_INVALID)),
        static notSent => notSent,
        static fault => new PinNotSent(fault));
}

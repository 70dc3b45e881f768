using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

internal sealed partial class SharedToken
{
    private static readonly DeviceFault
        LoggedInElsewhere = ReturnValues.Fault(CKR.CKR_USER_ALREADY_LOGGED_IN),
        NotThere = ReturnValues.Fault(CKR.CKR_TOKEN_NOT_PRESENT);

    // Held for looks at the token, and for what follows from them.
    private readonly Lock _login = new();
    private int _holders;
    private int _losses;

    /// <summary>Whether a connection of ours is logged in.</summary>
    public bool IsHeld => Volatile.Read(ref _holders) > 0;

    /// <summary>How often a login was found lost.</summary>
    public int Losses => Volatile.Read(ref _losses);

    /// <summary>Whether a connection of ours is logged in that is not this one.</summary>
    public bool IsHeldByOthers(LoginHold? own)
    {
        lock (_login)
        {
            return _holders > (own is { IsValid: true } ? 1 : 0);
        }
    }

    /// <summary>Joins a login of ours. No PIN is sent: the trial says why, above all whether somebody is logged in.</summary>
    public LoginAttempt Join() => Looking(found => JoinThrough(found) ?? LoginAttempt.NotSent(ReturnValues.Fault(CKR.CKR_USER_NOT_LOGGED_IN)));

    /// <summary>Logs the user in. Where another connection of ours was faster no PIN is sent, and that login is joined.</summary>
    public LoginAttempt LogIn(byte[]? pin) => Sending(readWrite: false, found =>
    {
        if (JoinThrough(found) is { } joined)
        {
            return joined;
        }

        var trial = Send(() => found.Session.LogIn(CKU.CKU_USER, pin), onReader: pin is null);
        return new(trial, trial.IsT0 ? Hold(found) : null);
    });

    /// <summary>Another session for a login whose own is in doubt; null where the login is no more.</summary>
    public LoginHold? Renew(LoginHold hold)
    {
        var renewed = Looking(found => new(LoginAttempt.NotSent(LoggedInElsewhere).Trial, hold.IsValid && IsLoggedIn(found) ? hold with { Found = found } : null)).Hold;
        if (renewed is null)
        {
            Release(hold);
            return null;
        }

        using var call = module.Enter();
        hold.Session.Dispose();
        return renewed;
    }

    /// <summary>Lets a login go; the last of ours logs out. Nothing that the token or its module answers matters.</summary>
    public void Release(LoginHold hold)
    {
        lock (_login)
        {
            var isLast = hold.IsValid && --_holders == 0;
            try
            {
                using var call = module.Enter();
                if (hold.Generation == module.Generation)
                {
                    using var session = hold.Session;
                    LogOut(session, isLast);
                }
            }
            catch (Pkcs11Exception)
            {
                // The module is dead, and the login with it.
            }
        }
    }

    /// <summary>The login is no more: nobody holds it.</summary>
    public void Lose()
    {
        lock (_login)
        {
            (_holders, _losses) = (0, _losses + 1);
        }
    }

    // Null where nobody is logged in; no hold where somebody else of this process is.
    private LoginAttempt? JoinThrough(FoundToken found)
    {
        lock (_login)
        {
            return IsLoggedIn(found) ? new(new PinNotSent(LoggedInElsewhere), _holders > 0 ? Hold(found) : null) : null;
        }
    }

    private bool IsLoggedIn(FoundToken found)
    {
        lock (_login)
        {
            if (found.Session.IsLoggedIn)
            {
                return true;
            }

            if (_holders > 0)
            {
                // They were logged out without a word: the token was pulled out and put back, say.
                (_holders, _losses) = (0, _losses + 1);
            }

            return false;
        }
    }

    private LoginHold Hold(FoundToken found)
    {
        lock (_login)
        {
            _holders++;
            return new(this, found, module.Generation, _losses);
        }
    }
}

using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

internal sealed partial class SharedToken
{
    // Somebody sends a PIN, which may take as long as somebody types at the reader: the lock is not held for it.
    private bool _sendsPin;

    private LoginAttempt Looking(Func<FoundToken, LoginAttempt> use)
    {
        lock (_login)
        {
            return _sendsPin ? LoginAttempt.NotSent(LoggedInElsewhere) : Through(readWrite: false, use);
        }
    }

    private LoginAttempt Sending(bool readWrite, Func<FoundToken, LoginAttempt> use)
    {
        lock (_login)
        {
            if (_sendsPin)
            {
                return LoginAttempt.NotSent(LoggedInElsewhere);
            }

            _sendsPin = true;
        }

        try
        {
            return Through(readWrite, use);
        }
        finally
        {
            lock (_login)
            {
                _sendsPin = false;
            }
        }
    }

    // Finds the token. The session on it is closed afterwards unless a hold keeps it.
    private LoginAttempt Through(bool readWrite, Func<FoundToken, LoginAttempt> use)
    {
        try
        {
            using var call = module.Enter();
            return Find(call.Cryptoki, readWrite).Match(
                found =>
                {
                    LoginHold? hold = null;
                    try
                    {
                        var attempt = use(found);
                        hold = attempt.Hold;
                        return attempt;
                    }
                    finally
                    {
                        if (hold is null)
                        {
                            found.Session.Dispose();
                        }
                    }
                },
                static _ => LoginAttempt.NotSent(NotThere),
                static _ => LoginAttempt.NotSent(NotThere),
                LoginAttempt.NotSent);
        }
        catch (Pkcs11Exception failed)
        {
            // A PIN's own failures are caught where it is sent.
            return LoginAttempt.NotSent(ReturnValues.Fault(failed.RV));
        }
    }

    private static PinTrial Send(Action send, bool onReader = false)
    {
        try
        {
            send();
            return new PinAccepted();
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.ToPin(failed.RV, onReader);
        }
    }

    private static void LogOut(ICryptokiSession session, bool wasLoggedIn)
    {
        if (wasLoggedIn)
        {
            try
            {
                session.LogOut();
            }
            catch (Pkcs11Exception)
            {
                // Nobody is logged in any more.
            }
        }
    }
}

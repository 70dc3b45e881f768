using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>
/// A token as all connections of this process share it, because its login is the process's: who is logged in, and where
/// the token is.
/// </summary>
internal sealed partial class SharedToken(LoadedModule module, EKeyIdentity identity)
{
    private TokenFacts? _facts;
    private ulong _lastSlot = ulong.MaxValue;
    private bool _randomTellsNothing;

    public LoadedModule Module => module;

    public EKeyIdentity Identity => identity;

    /// <summary>The lengths that its PIN may have, as last seen.</summary>
    public (int Least, int Most) PinLength => _facts?.PinLength ?? (1, int.MaxValue);

    /// <summary>Whether its reader has keys of its own, as last seen.</summary>
    public bool HasPinPad => _facts is { HasPinPad: true };

    /// <summary>It was found there.</summary>
    public void SeenAs(FoundToken found) => (_facts, _lastSlot) = (found.Facts, found.Slot.Id);

    /// <summary>What the token tells of its tries. It costs none.</summary>
    public PinReading Read(PinOwner owner)
    {
        try
        {
            return ReadOnce(owner, touches: false);
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.Fault(failed.RV);
        }
    }

    /// <summary>
    /// The same, where a PIN is to follow: a dead device is found out and, where that helps, brought back, since a PIN
    /// that is sent to it counts as a try. It is asked twice; then the module is initialised anew, once.
    /// </summary>
    public PinReading ReadBeforePin(PinOwner owner)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return ReadOnce(owner, touches: !_randomTellsNothing);
            }
            catch (Pkcs11Exception failed)
            {
                if (!ReturnValues.IsFailing(failed.RV) || attempt == 4 || (attempt == 2 && !Revives(failed.RV)))
                {
                    return ReturnValues.Fault(failed.RV);
                }

                // It fails in a module that has just begun anew, and all else goes well: that is no death.
                _randomTellsNothing |= attempt == 3 && failed.Method == "C_GenerateRandom";
            }
        }
    }

    /// <summary>The same where a PIN was sent just now, and none is to follow: by the slot that the token was in, and without a session.</summary>
    public PinReading ReadAfterPin(PinOwner owner)
    {
        try
        {
            using var call = module.Enter();
            return call.Cryptoki.Slots().FirstOrDefault(slot => slot.Id == _lastSlot)?.Token() is { } facts && facts.IsNamedAs(identity)
                ? facts.Pin(owner)
                : new TokenAbsent();
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.Fault(failed.RV);
        }
    }

    private bool Revives(CKR failed)
    {
        try
        {
            if (!module.Revive(this, isFinalised: failed is CKR.CKR_CRYPTOKI_NOT_INITIALIZED))
            {
                return false;
            }
        }
        catch (Pkcs11Exception)
        {
            // What failed before says as much as this does.
            return false;
        }

        Lose();
        return true;
    }

    private PinReading ReadOnce(PinOwner owner, bool touches)
    {
        using var call = module.Enter();
        return Find(call.Cryptoki, readWrite: false).Match<PinReading>(
            found =>
            {
                using (found.Session)
                {
                    if (touches && found.Facts.HasRandom)
                    {
                        found.Session.Touch();
                    }

                    return found.Facts.Pin(owner);
                }
            },
            static absent => absent,
            static other => other,
            static fault => fault);
    }
}

using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Objects;
using ExchangeGateway.Simulation.Pkcs11.Signing;
using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>A session with a token, from the time it was put in until it is taken out.</summary>
internal sealed class Session(nuint handle, Slot slot, int insertion, bool readWrite)
{
    // Longer than any token's PIN: what is longer still is no PIN and does not reach the token.
    private const int MostPinBytes = 255;

    public nuint Handle => handle;

    public Slot Slot => slot;

    public int Insertion => insertion;

    public bool IsReadWrite => readWrite;

    public PinOwner? LoggedIn => slot.LoggedIn(insertion);

    /// <summary>The search under way.</summary>
    public ObjectSearch? Search { get; set; }

    /// <summary>The signature under way.</summary>
    public SigningOperation? Signing { get; set; }

    private SessionState State => LoggedIn switch
    {
        PinOwner.Officer => SessionState.ReadWriteOfficer,
        PinOwner.User => readWrite ? SessionState.ReadWriteUser : SessionState.ReadOnlyUser,
        _ => readWrite ? SessionState.ReadWritePublic : SessionState.ReadOnlyPublic,
    };

    public SessionInfo Describe() => new()
    {
        Slot = slot.Id,
        State = (nuint)State,
        Flags = (nuint)(SessionFlags.Serial | (readWrite ? SessionFlags.ReadWrite : 0)),
    };

    /// <summary>C_Login.</summary>
    /// <param name="type">Who.</param>
    /// <param name="input">The PIN. There is no other way to give one.</param>
    /// <param name="isAnySessionReadOnly">Whether the token has such a session in this process: then no officer logs in.</param>
    public Rv LogIn(UserType type, Input input, bool isAnySessionReadOnly) => type switch
    {
        _ when input.IsNull => Rv.ArgumentsBad,
        _ when input.Length > MostPinBytes => Rv.PinLenRange,
        UserType.Officer when isAnySessionReadOnly => Rv.SessionReadOnlyExists,
        UserType.Officer => LogIn(PinOwner.Officer, input),
        UserType.User => LogIn(PinOwner.User, input),
        UserType.ContextSpecific => Signing is { AsksPin: true } signing ? LogInFor(signing, input) : Rv.OperationNotInitialized,
        _ => Rv.UserTypeInvalid,
    };

    /// <summary>C_Logout: whatever used a private key ends.</summary>
    public Rv LogOut()
    {
        (Search, Signing) = (null, null);
        return slot.LogOut(insertion);
    }

    /// <summary>C_SetPIN: the officer's PIN where the officer is logged in, otherwise the user's, logged in or not.</summary>
    public Rv SetPin(Input old, Input next)
    {
        if (old.IsNull || next.IsNull)
        {
            return Rv.ArgumentsBad;
        }

        if (!readWrite || old.Length > MostPinBytes || next.Length > MostPinBytes)
        {
            return readWrite ? Rv.PinLenRange : Rv.SessionReadOnly;
        }

        using var oldPin = Pin.CopyUtf8(old.Bytes);
        using var newPin = Pin.CopyUtf8(next.Bytes);
        return slot.Token.ChangePin(LoggedIn ?? PinOwner.User, oldPin, newPin, insertion).ToRv();
    }

    /// <summary>C_InitPIN: the officer unlocks the token, and the PIN that it gets must be changed.</summary>
    public Rv InitPin(Input input)
    {
        if (LoggedIn is not PinOwner.Officer)
        {
            return Rv.UserNotLoggedIn;
        }

        if (input.IsNull || input.Length > MostPinBytes)
        {
            return input.IsNull ? Rv.ArgumentsBad : Rv.PinLenRange;
        }

        using var pin = Pin.CopyUtf8(input.Bytes);
        return slot.Token.SetUserPin(pin, insertion).ToRv();
    }

    private Rv LogIn(PinOwner who, Input input)
    {
        using var pin = Pin.CopyUtf8(input.Bytes);
        return slot.LogIn(who, pin, insertion);
    }

    private Rv LogInFor(SigningOperation signing, Input input)
    {
        using var pin = Pin.CopyUtf8(input.Bytes);
        var rv = slot.Token.LogIn(PinOwner.User, pin, insertion).ToRv();
        signing.PinGiven = rv is Rv.Ok;
        return rv;
    }
}

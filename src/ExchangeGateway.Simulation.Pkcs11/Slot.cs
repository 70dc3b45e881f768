using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>A slot with whoever is logged in at its token: for all sessions of this process at once, as the standard has it.</summary>
internal sealed class Slot(nuint id, string path)
{
    private readonly Lock _lock = new();
    private (bool Present, int Insertions) _seen;
    private (PinOwner Who, int Insertion)? _login;

    public nuint Id => id;

    public SimulatedToken Token { get; } = SimulatedToken.At(path);

    /// <summary>What is in it at this moment; null where it is empty.</summary>
    public TokenState? Look() => LookAtAll() is { Present: true } state ? state : null;

    /// <summary>Who is logged in at the token that was put in then.</summary>
    public PinOwner? LoggedIn(int insertion)
    {
        lock (_lock)
        {
            return _login is { } login && login.Insertion == insertion ? login.Who : null;
        }
    }

    /// <summary>Logs in, unless somebody is: then no PIN is sent, be it right or wrong.</summary>
    public Rv LogIn(PinOwner who, Pin pin, int insertion)
    {
        lock (_lock)
        {
            if (LoggedIn(insertion) is { } already)
            {
                return already == who ? Rv.UserAlreadyLoggedIn : Rv.UserAnotherAlreadyLoggedIn;
            }

            var rv = Token.LogIn(who, pin, insertion).ToRv();
            if (rv is Rv.Ok)
            {
                _login = (who, insertion);
            }

            return rv;
        }
    }

    public Rv LogOut(int insertion)
    {
        lock (_lock)
        {
            var rv = LoggedIn(insertion) is null ? Rv.UserNotLoggedIn : Rv.Ok;
            _login = null;
            return rv;
        }
    }

    /// <summary>Whether a token came or went since this was last asked.</summary>
    public bool Changed()
    {
        var state = LookAtAll();
        var now = (state?.Present ?? false, state?.Insertions ?? 0);
        lock (_lock)
        {
            var before = _seen;
            _seen = now;
            return before != now;
        }
    }

    public SlotInfo Describe() => new()
    {
        Description = Text64.Of($"Simulated slot {Path.GetFileName(Token.Path)}"),
        Manufacturer = Text32.Of("ExchangeGateway"),
        Flags = (nuint)(SlotFlags.RemovableDevice | SlotFlags.HardwareSlot | (Look() is null ? 0 : SlotFlags.TokenPresent)),
    };

    // Where the file is gone the token is.
    private TokenState? LookAtAll()
    {
        try
        {
            return Token.Read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}

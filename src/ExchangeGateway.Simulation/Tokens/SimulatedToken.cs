using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>
/// A token in software, in a slot of its own: the exchange's EKey with its tries, its lock and its keys, or a token of
/// other manners (<see cref="TokenStyle"/>). It is one file, which <see cref="SimulatedEKey"/> and the native PKCS#11 module
/// use at the same time. It is for tests and samples: its keys stand in that file in the clear.
/// </summary>
/// <remarks>What a real token does with nobody asking is done here too: it is pulled out, another one is put in its place, it fails.</remarks>
/// <threadsafety>Safe from any thread, and from other processes: the file is changed by one of them at a time, and the cost of a wrong PIN is on the disk before the PIN is answered.</threadsafety>
public sealed partial class SimulatedToken
{
    private readonly TokenFile _file;

    private SimulatedToken(TokenFile file) => _file = file;

    /// <summary>The slot's file.</summary>
    public string Path => _file.Path;

    /// <summary>Which token is in the slot; null where it is empty.</summary>
    public EKeyIdentity? Identity => Read() is { Present: true } state ? state.Token.Identity : null;

    /// <summary>How the token behaves.</summary>
    public TokenStyle Style => Read().Token.Style;

    /// <summary>Makes a token and puts it into a slot, in the place of the one that is there.</summary>
    /// <param name="path">The slot's file. Beside it stand one whose name ends in <c>.lock</c> and, for a moment, one in <c>.next</c>.</param>
    /// <param name="order">What it is to be.</param>
    /// <param name="userPin">The user's PIN; the caller wipes it.</param>
    /// <param name="officerPin">The officer's PIN; the caller wipes it.</param>
    /// <exception cref="ArgumentException">A PIN is shorter or longer than the style says, or a name longer than a token has room for.</exception>
    public static SimulatedToken Create(string path, TokenOrder order, Pin userPin, Pin officerPin)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var token = new SimulatedToken(new(path));
        token._file.Put(TokenMaking.Make(order, userPin, officerPin));
        return token;
    }

    /// <summary>A token that was made before, by this process or another.</summary>
    /// <param name="path">The slot's file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no token's.</exception>
    public static SimulatedToken Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var token = new SimulatedToken(new(path));
        _ = token.Read();
        return token;
    }

    /// <summary>Where a PIN of the token stands. It costs no try, and no interface of a real token tells as much.</summary>
    public EKey Tries(PinOwner owner = PinOwner.User) => Read().Token.Pin(owner).Tries;

    /// <summary>What the token was sent.</summary>
    public PinEvidence Evidence(PinOwner owner = PinOwner.User) => Read().Token.Pin(owner).Evidence;

    /// <summary>How often the token rejected a PIN.</summary>
    /// <param name="pin">The PIN; the caller wipes it.</param>
    /// <param name="owner">Whose.</param>
    public int RejectionsOf(Pin pin, PinOwner owner = PinOwner.User)
    {
        ArgumentNullException.ThrowIfNull(pin);
        var token = Read().Token;
        return token.Pin(owner).Rejections.GetValueOrDefault(PinMark.Of(pin, token.Salt));
    }

    /// <summary>Sends it a PIN as another program would, past every gate: it costs a try where it is wrong, and locks it where it is the last.</summary>
    /// <param name="pin">The PIN; the caller wipes it.</param>
    /// <param name="owner">Whose.</param>
    public PinTrial Send(Pin pin, PinOwner owner = PinOwner.User)
    {
        ArgumentNullException.ThrowIfNull(pin);
        return LogIn(owner, pin, Read().Insertions).ToTrial();
    }

    /// <summary>Pulls the token out. Nothing happens where the slot is empty.</summary>
    public void Remove() => Change(static state => state.Present ? state with { Present = false } : state);

    /// <summary>Puts the token back. Nothing happens where it is in the slot.</summary>
    public void Insert() => Change(static state => state.Present ? state : state.Holding(state.Token));

    /// <summary>Puts another token in this one's place, and this one in the other's. Each keeps its tries.</summary>
    public void ExchangeWith(SimulatedToken other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Path != Path)
        {
            _file.ExchangeWith(other._file);
        }
    }

    /// <summary>Lets the token fail once, after faults that wait already.</summary>
    public void Inject(TokenFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Call, 1, nameof(fault));
        Change(state => state with { Token = state.Token with { Faults = state.Token.Faults.Add(fault) } });
    }

    /// <summary>Gives the token other manners. Its tries stay as they are; those of the style count when the token is made.</summary>
    public void Restyle(TokenStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        Change(state => state with { Token = state.Token with { Style = style } });
    }

    /// <summary>Brings the locked token to the certificate authority with its form (6.2-1).</summary>
    /// <returns>The tries after it, or why it is not taken.</returns>
    public EKeyOutcome RequestUnlock(UnlockForm form) => Take(user => user.RequestUnlock(form), static pin => pin);

    /// <summary>The certificate authority's act: the token is unlocked, with a PIN that must be changed (6.2-1).</summary>
    /// <param name="initialPin">The PIN that the form's paper states; the caller wipes it.</param>
    /// <returns>The tries after it, or why it cannot be unlocked: it is not locked, or nobody asked for it.</returns>
    public EKeyOutcome Unlock(Pin initialPin)
    {
        ArgumentNullException.ThrowIfNull(initialPin);
        var mark = PinMark.Of(initialPin, Read().Token.Salt);
        return Take(static user => user.Unlock(), pin => pin with { Mark = mark });
    }

    // A slot, with a token in it or not.
    internal static SimulatedToken At(string path) => new(new TokenFile(path));

    private EKeyOutcome Take(Func<EKey, EKeyOutcome> step, Func<TokenPin, TokenPin> and) => _file.Change(state =>
    {
        var outcome = step(state.Token.User.Tries);
        return (outcome.TryPickT0(out var tries, out _)
            ? state with { Token = state.Token with { User = and(state.Token.User) with { Tries = tries } } }
            : state, outcome);
    });

    private void Change(Func<TokenState, TokenState> change) => _file.Change(state => (change(state), true));
}

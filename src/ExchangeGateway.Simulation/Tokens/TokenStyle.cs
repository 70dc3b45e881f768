using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>
/// How a token behaves, as data: with it the one simulated token stands in for tokens of very different manners.
/// The ready-made ones are named after the real tokens that they were measured on.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenStyle
{
    /// <summary>The guide's EKey: six tries since the last right PIN, every flag shown.</summary>
    public static TokenStyle EKey { get; } = new();

    /// <summary>An EKey whose interface tells the number of tries, as SKF does.</summary>
    public static TokenStyle Skf { get; } = new() { Display = PinDisplay.Exact };

    /// <summary>openCryptoki's software token: three tries, and the one that locks is answered as any wrong PIN is.</summary>
    public static TokenStyle OpenCryptoki { get; } = new() { Policy = Tries(3, PinCounting.SinceRightPin), LockingTrySaysLocked = false };

    /// <summary>A TPM: it shows nothing, and a right PIN gives no try back.</summary>
    public static TokenStyle Tpm { get; } = new() { Policy = Tries(6, PinCounting.Ever), Display = PinDisplay.None, LockingTrySaysLocked = false };

    /// <summary>A PIV card: it shows nothing before the final try.</summary>
    public static TokenStyle Piv { get; } = new() { Display = PinDisplay.FinalTry | PinDisplay.Locked };

    /// <summary>How many tries each of its PINs has, and what a right PIN does to them.</summary>
    public PinPolicy Policy { get; init; } = PinPolicy.Default;

    /// <summary>What it shows of them.</summary>
    public PinDisplay Display { get; init; } = PinDisplay.Flags;

    /// <summary>Whether the wrong PIN that locks it is answered as locked already, or as wrong.</summary>
    public bool LockingTrySaysLocked { get; init; } = true;

    /// <summary>The code that it answers to every wrong PIN, and while locked, in place of the right one: some answer a general error. Null where it does not.</summary>
    public ulong? WrongPinCode { get; init; }

    /// <summary>The least length of a new PIN in bytes. A shorter PIN is a wrong one, and costs a try.</summary>
    public int LeastPinLength { get; init; } = 6;

    /// <summary>The greatest length of a new PIN in bytes. A longer PIN is a wrong one, and costs a try.</summary>
    public int MostPinLength { get; init; } = 16;

    /// <summary>Whether its keys ask for the PIN at each signature.</summary>
    public bool AsksPinToSign { get; init; }

    /// <summary>What it does where SM2 is asked for.</summary>
    public Sm2Flaw Sm2Flaw { get; init; }

    /// <summary>How it numbers SM2 in PKCS#11.</summary>
    public Sm2Vendor Sm2Vendor { get; init; } = Sm2Vendor.Neutral;

    internal PinStatus Show(EKey tries)
    {
        var (left, all) = (tries.TriesLeft, tries.Policy.Tries);
        if (Display.HasFlag(PinDisplay.Exact))
        {
            return PinStatus.Counted(all, left, tries.MustChangePin);
        }

        var final = left is 1 && Display.HasFlag(PinDisplay.FinalTry);
        var locked = left is 0 && Display.HasFlag(PinDisplay.Locked);
        return PinStatus.Flagged(left < all && !final && !locked && Display.HasFlag(PinDisplay.Low), final, locked, tries.MustChangePin);
    }

    internal bool Takes(int length) => length >= LeastPinLength && length <= MostPinLength;

    private static PinPolicy Tries(int tries, PinCounting counting) => PinPolicy.Of(tries, counting).AsT0;
}

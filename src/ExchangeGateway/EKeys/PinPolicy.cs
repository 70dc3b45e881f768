using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.EKeys;

/// <summary>What a right PIN does to the tries of a kind of token.</summary>
public enum PinCounting
{
    /// <summary>Nobody said. It is believed to give the tries back only where the token's own flags show it.</summary>
    NotKnown,

    /// <summary>It gives all tries back (6.2-1).</summary>
    SinceRightPin,

    /// <summary>Nothing: wrong PINs add up until somebody resets the token, as on a TPM.</summary>
    Ever,
}

/// <summary>How a kind of token counts wrong PINs (6.2-1). A host says it of its tokens; no token tells all of it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinPolicy
{
    private PinPolicy(int tries, PinCounting counting) => (Tries, Counting) = (tries, counting);

    /// <summary>The guide's EKey: six tries, counted since the last right PIN.</summary>
    public static PinPolicy Default { get; } = new(6, PinCounting.SinceRightPin);

    /// <summary>A token that nobody described: six tries, and nothing is believed that it does not show.</summary>
    public static PinPolicy Cautious { get; } = new(6, PinCounting.NotKnown);

    /// <summary>How many wrong PINs lock the token, 1–255. Where nobody knows, say fewer rather than more.</summary>
    public int Tries { get; }

    /// <summary>What a right PIN does to the tries.</summary>
    public PinCounting Counting { get; }

    /// <summary>A policy, or the violation of its bounds at <paramref name="path"/>.</summary>
    public static Checked<PinPolicy> Of(int tries, PinCounting counting = PinCounting.NotKnown, string path = "tries") =>
        Requirement.PinTries.Holds(tries)
            ? new PinPolicy(tries, counting)
            : new Violation(Requirement.PinTries, path, tries.ToString(CultureInfo.InvariantCulture));
}

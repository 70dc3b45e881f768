using ExchangeGateway.Rules;

namespace ExchangeGateway.EKeys;

/// <summary>How what is known of a token's tries came to be known.</summary>
public enum PinKnowledge
{
    /// <summary>The token told the number.</summary>
    Exact,

    /// <summary>The token's flags told it: some tries used, one left, none left.</summary>
    Flags,

    /// <summary>Our own count of the wrong PINs that we sent: others may have sent more.</summary>
    OwnCount,
}

/// <summary>What is known of a token's PIN tries, and how. Reading it costs no try.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinStatus
{
    private PinStatus(PinKnowledge source) => Source = source;

    /// <summary>How many tries there are; null where the token does not tell.</summary>
    public int? Max { get; private init; }

    /// <summary>How many tries are left; null where the token does not tell: nobody guesses it.</summary>
    public int? Remaining { get; private init; }

    /// <summary>How many wrong PINs count at the token, at least.</summary>
    public int SpentAtLeast { get; private init; }

    /// <summary>Some tries are used. On some tokens it says no more than that, for ever.</summary>
    public bool Low { get; private init; }

    /// <summary>One try is left, or none for sure beyond one.</summary>
    public bool FinalTry { get; private init; }

    /// <summary>No try is left.</summary>
    public bool Locked { get; private init; }

    /// <summary>The PIN must be changed before the token serves.</summary>
    public bool MustChange { get; private init; }

    /// <summary>How it is known.</summary>
    public PinKnowledge Source { get; private init; }

    internal bool ShowsAFlag => Low || FinalTry || Locked;

    /// <summary>The status of a token that counts aloud, as SKF tokens do.</summary>
    /// <param name="max">How many tries there are, 1 or more.</param>
    /// <param name="remaining">How many are left, 0 to <paramref name="max"/>.</param>
    /// <param name="mustChange">The PIN must be changed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static PinStatus Counted(int max, int remaining, bool mustChange = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(remaining);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(remaining, max);
        return new(PinKnowledge.Exact)
        {
            Max = max, Remaining = remaining, SpentAtLeast = max - remaining, MustChange = mustChange,
            Low = remaining < max, FinalTry = remaining == 1, Locked = remaining == 0,
        };
    }

    /// <summary>The status of a token that shows flags alone, as PKCS#11 tokens do. Some show none of them, ever.</summary>
    public static PinStatus Flagged(bool low, bool finalTry, bool locked, bool mustChange = false) =>
        new(PinKnowledge.Flags) { Low = low, FinalTry = finalTry && !locked, Locked = locked, MustChange = mustChange };

    /// <summary>
    /// This with our own count of the token: whichever tells more. Where the count leaves no more than one of the
    /// policy's tries the next one is taken for the final one, since nobody can tell that it is not.
    /// </summary>
    /// <param name="record">What we kept of the token.</param>
    /// <param name="policy">How it counts.</param>
    public PinStatus With(TryRecord record, PinPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(policy);
        return Source is PinKnowledge.Exact || (record.Spent == 0 && policy.Tries > 1) ? this
            : this with { SpentAtLeast = record.Spent, FinalTry = !Locked && (FinalTry || record.Spent >= policy.Tries - 1), Source = ShowsAFlag ? PinKnowledge.Flags : PinKnowledge.OwnCount };
    }

    /// <summary>What it means and what to do next.</summary>
    public string Text(Language language) =>
        Texts.Format(Locked ? "pin-locked" : FinalTry ? "pin-final-try" : Remaining is not null ? "pin-counted" : SpentAtLeast > 0 ? "pin-spent" : Low ? "pin-low" : "pin-untried", language, Remaining, Max, SpentAtLeast);
}

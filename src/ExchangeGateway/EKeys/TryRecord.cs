namespace ExchangeGateway.EKeys;

/// <summary>
/// What is kept of a token's PIN across restarts, never anything of the PIN itself: the wrong ones that we sent, a try
/// whose answer nobody saw, and whether an unattended PIN was rejected.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
/// <param name="Rejected">How many PINs were rejected since the token is known to have counted from nothing; 0 or more.</param>
/// <param name="Pending">A try was begun and its answer is not known: it may have cost one.</param>
/// <param name="PendingUnattended">The pending try was made with an unattended PIN.</param>
/// <param name="UnattendedBlocked">An unattended PIN was rejected, or may have been, and nobody acknowledged it since.</param>
/// <param name="ShowedFlags">The token showed a flag after a wrong PIN: so where it shows none after the right one, it counts from nothing again.</param>
public sealed record TryRecord(int Rejected = 0, bool Pending = false, bool PendingUnattended = false, bool UnattendedBlocked = false, bool ShowedFlags = false)
{
    /// <summary>Nothing happened yet.</summary>
    public static TryRecord Empty { get; } = new();

    /// <summary>How many tries our own PINs have cost, at most: one whose answer is not known counts.</summary>
    public int Spent => Rejected + (Pending ? 1 : 0);

    /// <summary>
    /// The record with nobody trying at that moment: a try still pending was cut off, by a crash say, and counts as
    /// rejected. That a token shows no flag takes nothing away: some know theirs only after a PIN of the same process.
    /// </summary>
    public TryRecord Settled() =>
        this with { Rejected = Spent, Pending = false, PendingUnattended = false, UnattendedBlocked = UnattendedBlocked || PendingUnattended };

    /// <summary>A PIN is about to be sent: kept before it is, so that no crash can hide a try.</summary>
    public TryRecord Intending(bool unattended) => this with { Pending = true, PendingUnattended = unattended };

    /// <summary>The PIN was right. It gives the tries back where the policy says so, or where the token had shown a flag and now shows none.</summary>
    /// <param name="policy">How the token counts.</param>
    /// <param name="after">The token's own status after it; null where it could not be read.</param>
    public TryRecord Accepted(PinPolicy policy, PinStatus? after)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var restores = policy.Counting is PinCounting.SinceRightPin || (ShowedFlags && after is { Source: PinKnowledge.Flags, ShowsAFlag: false });
        return this with { Rejected = restores ? 0 : Rejected, Pending = false, PendingUnattended = false };
    }

    /// <summary>The PIN was wrong, or may have been.</summary>
    /// <param name="after">The token's own status after it; null where it could not be read.</param>
    public TryRecord RejectedPin(PinStatus? after) => this with
    {
        Rejected = Rejected + 1, Pending = false, PendingUnattended = false,
        UnattendedBlocked = UnattendedBlocked || PendingUnattended,
        ShowedFlags = ShowedFlags || after is { ShowsAFlag: true },
    };

    /// <summary>The PIN was not sent after all: it cost nothing.</summary>
    public TryRecord NotSent() => this with { Pending = false, PendingUnattended = false };

    /// <summary>An operator looked at it: an unattended PIN may be tried again. What was spent, or may have been, stays spent.</summary>
    public TryRecord Acknowledged() => this with { Rejected = Spent, Pending = false, PendingUnattended = false, UnattendedBlocked = false };

    /// <summary>The token is known to have all its tries again: it was unlocked, or its counter reset, by somebody entitled to.</summary>
    public TryRecord Reset() => Empty with { ShowedFlags = ShowedFlags };
}

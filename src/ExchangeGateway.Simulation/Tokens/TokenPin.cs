using System.Collections.Immutable;
using System.Diagnostics;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>One PIN of a token: its tries, which are the core's EKey, its mark, and what was sent to it.</summary>
/// <param name="Tries">Where it stands.</param>
/// <param name="Mark">The right PIN's.</param>
internal sealed record TokenPin(EKey Tries, string Mark)
{
    public int Received { get; init; }

    public int ReceivedWhileLocked { get; init; }

    /// <summary>How often each wrong PIN was sent, by its mark.</summary>
    public ImmutableSortedDictionary<string, int> Rejections { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    public PinEvidence Evidence => new(Received, ReceivedWhileLocked, Rejections.Values.Sum(), Rejections.Values.DefaultIfEmpty().Max());

    /// <summary>Takes a PIN, by its mark. Whether it may is the lifecycle's to say.</summary>
    public (TokenPin After, TokenVerdict Verdict) Try(string mark)
    {
        var received = this with { Received = Received + 1 };
        var right = mark == Mark;
        return (right ? Tries.AcceptPin() : Tries.RejectPin()).Match(
            tries => right
                ? (received with { Tries = tries }, TokenVerdict.Done)
                : (received with { Tries = tries, Rejections = Rejections.SetItem(mark, Rejections.GetValueOrDefault(mark) + 1) }, tries.TriesLeft > 0 ? TokenVerdict.WrongPin : TokenVerdict.LockingPin),
            _ => (received with { ReceivedWhileLocked = ReceivedWhileLocked + 1 }, TokenVerdict.Locked),
            _ => throw new UnreachableException("A PIN has no form to fill in."));
    }

    /// <summary>It was changed by who knows it.</summary>
    public TokenPin ChangedTo(string mark) => this with { Mark = mark, Tries = Tries.PinChanged() };

    /// <summary>It was set by the officer, locked or not: all tries again, and to be changed. So an unlock leaves it, too.</summary>
    public TokenPin SetTo(string mark) =>
        this with { Mark = mark, Tries = EKey.Restore(Tries.Policy, Tries.Policy.Tries, EKeyState.Ready, mustChangePin: true) };
}

using System.Collections.Immutable;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A token: what it is, its PINs and its keys. Immutable; what it is asked to do answers a new one.</summary>
internal sealed record TokenContent
{
    public required string Manufacturer { get; init; }

    public required string Model { get; init; }

    public required string Serial { get; init; }

    public required string Label { get; init; }

    public required TokenStyle Style { get; init; }

    public required byte[] Salt { get; init; }

    public required TokenPin User { get; init; }

    public required TokenPin Officer { get; init; }

    /// <summary>Those that sign first.</summary>
    public required ImmutableArray<TokenKey> Keys { get; init; }

    public ImmutableArray<TokenFault> Faults { get; init; } = [];

    public EKeyIdentity Identity => new(Manufacturer, Model, Serial, Label, SigningKey is { } key ? Fingerprint.Of(key.Certificate) : null);

    public TokenKey? SigningKey => Keys.FirstOrDefault(static key => key.Signs);

    public TokenPin Pin(PinOwner owner) => owner is PinOwner.Officer ? Officer : User;

    public TokenContent With(PinOwner owner, TokenPin pin) => owner is PinOwner.Officer ? this with { Officer = pin } : this with { User = pin };

    /// <summary>Takes a PIN, and answers in the style's way.</summary>
    public (TokenContent After, TokenAnswer Answer) Try(PinOwner owner, Pin pin)
    {
        var (after, verdict) = Pin(owner).Try(PinMark.Of(pin, Salt));
        return (With(owner, after), verdict is TokenVerdict.Done ? verdict
            : Style.WrongPinCode is { } code ? TokenAnswer.Fault(code)
            : verdict is TokenVerdict.LockingPin ? Style.LockingTrySaysLocked ? TokenVerdict.Locked : TokenVerdict.WrongPin
            : verdict);
    }

    /// <summary>Changes a PIN by itself. One that is too short or too long costs no try.</summary>
    public (TokenContent After, TokenAnswer Answer) Change(PinOwner owner, Pin old, Pin next)
    {
        if (!Style.Takes(next.Length))
        {
            return (this, TokenVerdict.PinLength);
        }

        var (after, answer) = Try(owner, old);
        return (answer.Verdict is TokenVerdict.Done ? after.With(owner, after.Pin(owner).ChangedTo(PinMark.Of(next, Salt))) : after, answer);
    }

    /// <summary>Takes a new user PIN from the officer, who has logged in.</summary>
    public (TokenContent After, TokenAnswer Answer) SetUserPin(Pin pin) => Style.Takes(pin.Length)
        ? (this with { User = User.SetTo(PinMark.Of(pin, Salt)) }, TokenVerdict.Done)
        : (this, TokenVerdict.PinLength);

    /// <summary>Counts one call of an operation: the fault that strikes at it, if one does, strikes once.</summary>
    public (TokenContent After, TokenFault? Fault) Call(TokenOperation operation)
    {
        var fault = Faults.FirstOrDefault(one => one.Operation == operation && one.Call <= 1);
        var left = Faults.Where(one => !ReferenceEquals(one, fault)).Select(one => one.Operation == operation ? one with { Call = one.Call - 1 } : one);
        return (this with { Faults = [.. left] }, fault);
    }

    /// <summary>Whether a call of an operation changes nothing: no fault waits for it.</summary>
    public bool IsCalm(TokenOperation operation) => !Faults.Any(fault => fault.Operation == operation);
}

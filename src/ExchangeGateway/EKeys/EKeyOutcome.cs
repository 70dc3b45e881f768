using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>What an EKey answers to what happens to it: the EKey after it, or why it cannot be.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class EKeyOutcome : OneOfBase<EKey, NotPermitted<EKeyState, EKeyAction>, Violations>
{
    private EKeyOutcome(OneOf<EKey, NotPermitted<EKeyState, EKeyAction>, Violations> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator EKeyOutcome(EKey eKey) => new(eKey);

    /// <summary>Not in this state.</summary>
    public static implicit operator EKeyOutcome(NotPermitted<EKeyState, EKeyAction> refusal) => new(refusal);

    /// <summary>Every rule that the unlock form breaks.</summary>
    public static implicit operator EKeyOutcome(Violations violations) => new(violations);
}

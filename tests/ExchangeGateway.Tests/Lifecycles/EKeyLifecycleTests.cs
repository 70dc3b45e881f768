using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "6.2-1")]
public sealed class EKeyLifecycleTests() : LifecycleTests<EKeyState, EKeyAction, EKeyFacts>(
    EKeyLifecycle.Table,
    """
    Ready           | PinRejected   | Ready           | not last-pin-try
    Ready           | PinRejected   | Locked          | last-pin-try
    Ready           | PinAccepted   | Ready           |
    Locked          | RequestUnlock | UnlockRequested | unlock-form-complete
    UnlockRequested | Unlock        | Ready           |
    """,
    ("last-pin-try", f => f.LastTry),
    ("unlock-form-complete", f => f.UnlockFormComplete));

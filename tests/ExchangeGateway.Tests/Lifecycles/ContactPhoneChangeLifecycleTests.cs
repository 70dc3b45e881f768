using ExchangeGateway.Institutions;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "1.7-1")]
public sealed class ContactPhoneChangeLifecycleTests() : LifecycleTests<ContactPhoneChangeState, ContactPhoneChangeAction, ContactPhoneChangeFacts>(
    ContactPhoneChangeLifecycle.Table,
    """
    Requested | Verify | Expired   | time-over
    Requested | Verify | Verified  | not time-over, code-right
    Requested | Verify | Requested | not time-over, not code-right, not last-try
    Requested | Verify | Exhausted | not time-over, not code-right, last-try
    """,
    ("time-over", f => f.TimeOver),
    ("code-right", f => f.CodeRight),
    ("last-try", f => f.LastTry));

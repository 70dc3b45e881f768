using ExchangeGateway.Institutions;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "1.7-2")]
public sealed class PasswordLifecycleTests() : LifecycleTests<PasswordState, PasswordAction, PasswordFacts>(
    PasswordLifecycle.Table,
    """
    MustChange | Change | Current    | old-password-right, new-password-fits
    MustChange | Reset  | MustChange |
    Current    | Change | Current    | old-password-right, new-password-fits
    Current    | Reset  | MustChange |
    """,
    ("old-password-right", f => f.OldPasswordRight),
    ("new-password-fits", f => f.NewPasswordFits));

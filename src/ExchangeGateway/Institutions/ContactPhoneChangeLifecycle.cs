using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Institutions;

/// <summary>Where a change of contact phone stands (1.7-1).</summary>
public enum ContactPhoneChangeState
{
    /// <summary>The code was sent to the new number.</summary>
    Requested,

    /// <summary>The code was entered: the new number counts.</summary>
    Verified,

    /// <summary>The code was entered too late.</summary>
    Expired,

    /// <summary>A wrong code was entered too often.</summary>
    Exhausted,
}

/// <summary>What can be asked of a change of contact phone.</summary>
public enum ContactPhoneChangeAction
{
    /// <summary>Enter the code.</summary>
    Verify,
}

/// <summary>What the guards of a change of contact phone look at.</summary>
/// <param name="TimeOver">The code's lifetime is over.</param>
/// <param name="CodeRight">The code entered is the one sent.</param>
/// <param name="LastTry">No try is left after this one.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct ContactPhoneChangeFacts(bool TimeOver, bool CodeRight, bool LastTry);

/// <summary>The lifecycle of a change of contact phone (1.7-1). Its guards choose between the rows: no code entered is refused while it is open.</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class ContactPhoneChangeLifecycle
{
    private static readonly Guard<ContactPhoneChangeFacts>
        TimeOver = new("time-over", static f => f.TimeOver),
        CodeRight = new("code-right", static f => f.CodeRight),
        LastTry = new("last-try", static f => f.LastTry);

    /// <summary>The table.</summary>
    public static Lifecycle<ContactPhoneChangeState, ContactPhoneChangeAction, ContactPhoneChangeFacts> Table { get; } = new("contact-phone-change", ContactPhoneChangeState.Requested,
        new(ContactPhoneChangeState.Requested, ContactPhoneChangeAction.Verify, ContactPhoneChangeState.Verified,  TimeOver.Not, CodeRight),
        new(ContactPhoneChangeState.Requested, ContactPhoneChangeAction.Verify, ContactPhoneChangeState.Requested, TimeOver.Not, CodeRight.Not, LastTry.Not),
        new(ContactPhoneChangeState.Requested, ContactPhoneChangeAction.Verify, ContactPhoneChangeState.Exhausted, TimeOver.Not, CodeRight.Not, LastTry),
        new(ContactPhoneChangeState.Requested, ContactPhoneChangeAction.Verify, ContactPhoneChangeState.Expired,   TimeOver));
}

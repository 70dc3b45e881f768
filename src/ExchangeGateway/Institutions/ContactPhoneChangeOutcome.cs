using ExchangeGateway.Lifecycles;
using OneOf;

namespace ExchangeGateway.Institutions;

/// <summary>The code was right: <see cref="Institution.ChangeContactPhone"/> takes the change.</summary>
/// <param name="Change">The change, verified.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ContactPhoneVerified(ContactPhoneChange Change);

/// <summary>The code was wrong; there are tries left.</summary>
/// <param name="Change">The change with one try less.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WrongSmsCode(ContactPhoneChange Change);

/// <summary>The code's time was over: request the change again.</summary>
/// <param name="Change">The change, expired.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SmsCodeExpired(ContactPhoneChange Change);

/// <summary>The code was wrong, and it was the last try: request the change again.</summary>
/// <param name="Change">The change, exhausted.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SmsCodeExhausted(ContactPhoneChange Change);

/// <summary>What a change of contact phone answers to a code. Every case but the last carries the change after it, to be kept.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ContactPhoneChangeOutcome : OneOfBase<ContactPhoneVerified, WrongSmsCode, SmsCodeExpired, SmsCodeExhausted, NotPermitted<ContactPhoneChangeState, ContactPhoneChangeAction>>
{
    private ContactPhoneChangeOutcome(OneOf<ContactPhoneVerified, WrongSmsCode, SmsCodeExpired, SmsCodeExhausted, NotPermitted<ContactPhoneChangeState, ContactPhoneChangeAction>> input) : base(input) { }

    /// <summary>Verified.</summary>
    public static implicit operator ContactPhoneChangeOutcome(ContactPhoneVerified verified) => new(verified);

    /// <summary>Wrong.</summary>
    public static implicit operator ContactPhoneChangeOutcome(WrongSmsCode wrong) => new(wrong);

    /// <summary>Too late.</summary>
    public static implicit operator ContactPhoneChangeOutcome(SmsCodeExpired expired) => new(expired);

    /// <summary>Too often.</summary>
    public static implicit operator ContactPhoneChangeOutcome(SmsCodeExhausted exhausted) => new(exhausted);

    /// <summary>The change ended already.</summary>
    public static implicit operator ContactPhoneChangeOutcome(NotPermitted<ContactPhoneChangeState, ContactPhoneChangeAction> refusal) => new(refusal);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<ContactPhoneVerified, T> verified,
        Func<WrongSmsCode, T> wrongCode,
        Func<SmsCodeExpired, T> expired,
        Func<SmsCodeExhausted, T> exhausted,
        Func<NotPermitted<ContactPhoneChangeState, ContactPhoneChangeAction>, T> notPermitted) => base.Match(verified, wrongCode, expired, exhausted, notPermitted);
}

using System.Diagnostics;
using NodaTime;

namespace ExchangeGateway.Institutions;

/// <summary>
/// A change of an account's contact phone: it takes effect when the new number is verified by a code of six digits
/// (1.7-1). Immutable: each try answers a new one, which the host keeps whether the code was right or not. How often a
/// change may be requested is the host's to limit.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ContactPhoneChange
{
    private ContactPhoneChange(AccountName account, MobileNumber newPhone, SmsCodeHash code, Instant expiresAt, int triesLeft) =>
        (Account, NewPhone, Code, ExpiresAt, TriesLeft) = (account, newPhone, code, expiresAt, triesLeft);

    /// <summary>Whose phone.</summary>
    public AccountName Account { get; }

    /// <summary>The number that the code was sent to.</summary>
    public MobileNumber NewPhone { get; }

    /// <summary>What is kept of the code.</summary>
    public SmsCodeHash Code { get; }

    /// <summary>From when on the code is over.</summary>
    public Instant ExpiresAt { get; }

    /// <summary>How many more codes may be entered.</summary>
    public int TriesLeft { get; private init; }

    /// <summary>Where it stands.</summary>
    public ContactPhoneChangeState State { get; private init; } = ContactPhoneChangeLifecycle.Table.Initial;

    /// <summary>A change whose code is being sent.</summary>
    /// <param name="account">Whose phone.</param>
    /// <param name="newPhone">The number that the code is sent to.</param>
    /// <param name="code">The hash of <see cref="SmsCode.Draw"/>.</param>
    /// <param name="at">When.</param>
    /// <param name="policy">Lifetime and tries; null for <see cref="SmsCodePolicy.Default"/>.</param>
    public static ContactPhoneChange Request(AccountName account, MobileNumber newPhone, SmsCodeHash code, Instant at, SmsCodePolicy? policy = null)
    {
        var (lifetime, tries) = ((policy ?? SmsCodePolicy.Default).Lifetime, (policy ?? SmsCodePolicy.Default).Tries);
        return new(account, newPhone, code, at + lifetime, tries);
    }

    /// <summary>A change as a host kept it.</summary>
    public static ContactPhoneChange Restore(AccountName account, MobileNumber newPhone, SmsCodeHash code, Instant expiresAt, int triesLeft, ContactPhoneChangeState state) =>
        new(account, newPhone, code, expiresAt, triesLeft) { State = state };

    /// <summary>Enters a code. Whatever is entered takes a try; blanks around it are left out.</summary>
    public ContactPhoneChangeOutcome Verify(ReadOnlySpan<char> entered, Instant at)
    {
        var facts = new ContactPhoneChangeFacts(TimeOver: at >= ExpiresAt, CodeRight: Code.Matches(entered), LastTry: TriesLeft <= 1);
        return ContactPhoneChangeLifecycle.Table.Decide(State, ContactPhoneChangeAction.Verify, facts).Match<ContactPhoneChangeOutcome>(
            taken => After(taken.To),
            refused => refused,
            _ => throw new UnreachableException("The rows leave no case out."));
    }

    private ContactPhoneChangeOutcome After(ContactPhoneChangeState state)
    {
        var after = this with { State = state, TriesLeft = state is ContactPhoneChangeState.Expired ? TriesLeft : TriesLeft - 1 };
        return state switch
        {
            ContactPhoneChangeState.Verified => new ContactPhoneVerified(after),
            ContactPhoneChangeState.Requested => new WrongSmsCode(after),
            ContactPhoneChangeState.Exhausted => new SmsCodeExhausted(after),
            _ => new SmsCodeExpired(after),
        };
    }
}

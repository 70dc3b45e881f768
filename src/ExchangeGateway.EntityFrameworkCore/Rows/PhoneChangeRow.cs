using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>The latest change of an account's contact phone. Of the code there is its hash alone.</summary>
internal sealed class PhoneChangeRow : AggregateRow
{
    public string NewPhone { get; set; } = null!;

    public string CodeHash { get; set; } = null!;

    public Instant ExpiresAt { get; set; }

    public int TriesLeft { get; set; }

    public ContactPhoneChangeState State { get; set; }

    public override AggregateKind AggregateKind => AggregateKind.ContactPhoneChange;

    public override Aggregate Read() => new RegisteredPhoneChange(
        InstitutionId,
        ContactPhoneChange.Restore(AccountName.Of(Name).Kept(), MobileNumber.Of(NewPhone).Kept(), SmsCodeHash.Restore(CodeHash), ExpiresAt, TriesLeft, State));

    protected override void Write(Aggregate after)
    {
        var change = ((RegisteredPhoneChange)after).Value;
        (NewPhone, CodeHash) = (change.NewPhone.Unmasked, change.Code.Value);
        (ExpiresAt, TriesLeft, State) = (change.ExpiresAt, change.TriesLeft, change.State);
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>What a command did, with its effects in JSON.</summary>
internal sealed class ReceiptRow
{
    public string Request { get; set; } = null!;

    public string Command { get; set; } = null!;

    public string Account { get; set; } = null!;

    public string Institution { get; set; } = null!;

    public Instant At { get; set; }

    public string Effects { get; set; } = null!;

    public byte[] Content { get; set; } = null!;

    public static ReceiptRow Of(Receipt receipt) => new()
    {
        Request = receipt.Request.Value,
        Command = receipt.Command,
        Account = receipt.By.Account.Value,
        Institution = receipt.By.Institution.Value,
        At = receipt.At,
        Effects = RowJson.Write(receipt.Effects),
        Content = receipt.Content.ToBytes(),
    };

    public Receipt Read() => KeptValues.Read(() => new Receipt(
        RequestId.Of(Request).Kept(), Command, new(AccountName.Of(Account).Kept(), InstitutionId.Of(Institution).Kept()), At, RowJson.Read<ValueList<Effect>>(Effects)) { Content = Fingerprint.Restore(Content) });
}

/// <summary>A receipt that is still to be told to others; who told it removes the row.</summary>
internal sealed class OutboxRow
{
    public long Position { get; set; }

    public string Institution { get; set; } = null!;

    public string Request { get; set; } = null!;
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>An entry of a trail. Such a row is added, and neither changed nor removed.</summary>
internal sealed class AuditEntryRow
{
    public AggregateKind Kind { get; set; }

    public string Institution { get; set; } = null!;

    public string Name { get; set; } = null!;

    public long Version { get; set; }

    public string Request { get; set; } = null!;

    public string Command { get; set; } = null!;

    public string? Subject { get; set; }

    public string Account { get; set; } = null!;

    public string AccountInstitution { get; set; } = null!;

    public string Role { get; set; } = null!;

    public Instant At { get; set; }

    public string? From { get; set; }

    public string To { get; set; } = null!;

    public string? Reason { get; set; }

    public byte[] Previous { get; set; } = null!;

    public byte[] Hash { get; set; } = null!;

    public static AuditEntryRow Of(AuditEntry entry) => new()
    {
        Kind = entry.Key.Kind,
        Institution = entry.Key.Institution.Value,
        Name = entry.Key.Name,
        Version = entry.Version,
        Request = entry.Request.Value,
        Command = entry.Command,
        Subject = FreeText.Keep(entry.Subject),
        Account = entry.By.Actor.Account.Value,
        AccountInstitution = entry.By.Actor.Institution.Value,
        Role = entry.By.Role.Value,
        At = entry.At,
        From = entry.From,
        To = entry.To,
        Reason = FreeText.Keep(entry.Reason),
        Previous = entry.Previous.ToBytes(),
        Hash = entry.Hash.ToBytes(),
    };

    public KeptEntry Read() => KeptValues.Read(() => new KeptEntry(
        new()
        {
            Key = AggregateKey.Restore(Kind, InstitutionId.Of(Institution).Kept(), Name),
            Version = Version,
            Request = RequestId.Of(Request).Kept(),
            Command = Command,
            Subject = FreeText.Read(Subject),
            By = new(new(AccountName.Of(Account).Kept(), InstitutionId.Of(AccountInstitution).Kept()), Institutions.Role.Of(Role).Kept()),
            At = At,
            From = From,
            To = To,
            Reason = FreeText.Read(Reason),
            Previous = Fingerprint.Restore(Previous),
        },
        Fingerprint.Restore(Hash)));
}

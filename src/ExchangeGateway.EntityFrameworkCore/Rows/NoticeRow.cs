using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Notices;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>What became of an expiry notice.</summary>
internal sealed class NoticeRow
{
    public string Institution { get; set; } = null!;

    public string Certificate { get; set; } = null!;

    public int Days { get; set; }

    public string Host { get; set; } = null!;

    public Instant ClaimedUntil { get; set; }

    public Instant? GivenAt { get; set; }

    public void Write(Notice notice)
    {
        (Institution, Certificate, Days) = (notice.Key.Certificate.Institution.Value, notice.Key.Certificate.Name, notice.Key.Before.Days);
        (Host, ClaimedUntil, GivenAt) = (notice.Host.Value, notice.ClaimedUntil, notice.GivenAt);
    }

    public Notice Read() => KeptValues.Read(() => new Notice(
        new(AggregateKey.Restore(AggregateKind.Certificate, InstitutionId.Of(Institution).Kept(), Certificate), NoticeDays.Of(Days).Kept()), RequestId.Of(Host).Kept(), ClaimedUntil, GivenAt));
}

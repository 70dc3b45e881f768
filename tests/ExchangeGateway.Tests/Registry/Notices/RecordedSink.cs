using ExchangeGateway.Registry.Notices;

namespace ExchangeGateway.Tests.Registry.Notices;

/// <summary>Keeps what it is given, or answers what a test wants.</summary>
internal sealed class RecordedSink : INotificationSink
{
    private readonly List<ExpiryNotice> _given = [];

    public IReadOnlyList<ExpiryNotice> Given => _given;

    public Func<ExpiryNotice, NoticeOutcome> Answer { get; set; } = _ => new NoticeGiven();

    public ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation)
    {
        var outcome = Answer(notice);
        if (outcome.IsT0)
        {
            _given.Add(notice);
        }

        return new(outcome);
    }
}

using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.Tests.Registry.Trails;

public class TrailVerificationTests
{
    private static readonly InstitutionId Someone = InstitutionId.Of("someone").AsT0;
    private readonly List<KeptEntry> _trail = [];

    public TrailVerificationTests()
    {
        for (var version = 1; version <= 5; version++)
        {
            var entry = Entry(version) with { Previous = _trail is [.., var last] ? last.Hash : default };
            _trail.Add(new(entry, entry.Hash));
        }
    }

    private TrailHead Head => _trail[4].Entry.Head;

    [Fact]
    public async Task Verify_AsItWasWritten_IsWhole() => Assert.True((await VerifyAsync(_trail, Head)).IsT0);

    [Fact]
    public async Task Verify_OfNothing_IsWhole() => Assert.True((await VerifyAsync([], default)).IsT0);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Verify_AnEntryRemoved_IsAGap(int version) =>
        Assert.Equal(new TrailBroken(TrailFlaw.Gap, version), (await VerifyAsync(_trail.Where(kept => kept.Entry.Version != version), Head)).AsT1);

    [Fact]
    public async Task Verify_TheEndCutOff_IsCutOff() => Assert.Equal(new TrailBroken(TrailFlaw.CutOff, 4), (await VerifyAsync(_trail.Take(3), Head)).AsT1);

    [Fact]
    public async Task Verify_AllRemoved_IsCutOff() => Assert.Equal(new TrailBroken(TrailFlaw.CutOff, 1), (await VerifyAsync([], Head)).AsT1);

    [Fact]
    public async Task Verify_MoreThanThereWere_IsTooLong() => Assert.Equal(new TrailBroken(TrailFlaw.TooLong, 5), (await VerifyAsync(_trail, _trail[3].Entry.Head)).AsT1);

    public static TheoryData<string> Alterations => ["who", "role", "when", "what", "from", "to", "why", "request", "whose", "of what"];

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task Verify_AnEntryAltered_IsAltered(string what)
    {
        var altered = Altered(_trail[2].Entry, what);

        Assert.Equal(new TrailBroken(TrailFlaw.Altered, 3), (await VerifyAsync(With(2, new(altered, _trail[2].Hash)), Head)).AsT1);
    }

    [Theory]
    [MemberData(nameof(Alterations))]
    public async Task Verify_AnEntryAlteredWithItsHash_IsAlteredAtTheNext(string what)
    {
        var altered = Altered(_trail[2].Entry, what);

        Assert.Equal(new TrailBroken(TrailFlaw.Altered, 4), (await VerifyAsync(With(2, new(altered, altered.Hash)), Head)).AsT1);
    }

    [Fact]
    public async Task Verify_TheLastAlteredWithItsHash_IsNotWhatTheHeadSays()
    {
        var altered = _trail[4].Entry with { To = "Completed" };

        Assert.Equal(new TrailBroken(TrailFlaw.Altered, 5), (await VerifyAsync(With(4, new(altered, altered.Hash)), Head)).AsT1);
    }

    [Fact]
    public void Line_OfAnEntry_IsItsContentAndTheHash()
    {
        var line = System.Text.Encoding.UTF8.GetString(TrailJson.Line(_trail[0]));

        Assert.StartsWith("""{"kind":"Application","institution":"someone","name":"B1","version":1,""", line, StringComparison.Ordinal);
        Assert.EndsWith($"""
            ,"hash":"{_trail[0].Hash}"{'}'}
            """, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call 13800138000 first", "call *******8000 first")]
    [InlineData("ID 11010519491231002X.", "ID **************002X.")]
    [InlineData("tel 010-8888 7777", "tel *********7777")]
    [InlineData("tel 138.0013.8000", "tel *********8000")]
    [InlineData("tel 138－0013－8000", "tel *********8000")]
    [InlineData("tel 138  0013  8000", "tel ***********8000")]
    [InlineData("gateway 280, 2026-11", "gateway 280, 2026-11")]
    public void Reason_WithANumberOfSevenDigitsOrMore_MasksIt(string reason, string kept) => Assert.Equal(kept, (Entry(1) with { Reason = reason }).Reason);

    private IEnumerable<KeptEntry> With(int place, KeptEntry other) => _trail.Select((kept, at) => at == place ? other : kept);

    private static AuditEntry Altered(AuditEntry entry, string what) => what switch
    {
        "who" => entry with { By = entry.By with { Actor = new(AccountName.Of("other").AsT0, Someone) } },
        "role" => entry with { By = entry.By with { Role = Role.Reviewer } },
        "when" => entry with { At = entry.At + Duration.FromTicks(10) },
        "what" => entry with { Command = "ApproveApplication" },
        "from" => entry with { From = null },
        "to" => entry with { To = "Completed" },
        "why" => entry with { Reason = "because" },
        "of what" => entry with { Subject = "clerk/trading-gateway" },
        "request" => entry with { Request = RequestId.Of("another").AsT0 },
        _ => entry with { Key = AggregateKey.Of(Someone) },
    };

    private static ValueTask<TrailVerification> VerifyAsync(IEnumerable<KeptEntry> entries, TrailHead head) => TrailVerification.OfAsync(entries.ToAsyncEnumerable(), head);

    private static AuditEntry Entry(int version) => new()
    {
        Key = AggregateKey.Of(Someone, BusinessSerialNumber.Of("B1").AsT0),
        Version = version,
        Request = RequestId.Of($"request-{version}").AsT0,
        Command = "SaveApplication",
        By = new(new(AccountName.Of("operator").AsT0, Someone), Role.GatewayOperator),
        At = Instant.FromUtc(2026, 11, 24, 1, version),
        From = version == 1 ? null : "InformationRegistration",
        To = "InformationRegistration",
        Previous = default,
    };
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Tests.Inventory;

/// <summary>The three rows that the guide shows of market-data gateways, audited at several instants.</summary>
[Trait("Rule", "3.4-2")]
[Trait("Rule", "3.4-1")]
public class GuideRowsTests
{
    private static readonly Instant EKeyEnds = Instant.FromUtc(2024, 4, 1, 5, 33, 24);

    private static readonly GatewayInventory Guide = Rows.MarketData(
        Row(CertificateKind.EKey, Instant.FromUtc(2019, 4, 3, 5, 33, 24), EKeyEnds, new(2019, 5, 3)),
        Row(CertificateKind.File, Instant.FromUtc(2019, 4, 4, 7, 17, 52), Instant.FromUtc(2024, 4, 2, 7, 17, 52), new(2019, 5, 4)),
        Row(CertificateKind.File, Instant.FromUtc(2019, 4, 4, 7, 19, 40), Instant.FromUtc(2024, 4, 2, 7, 19, 40), new(2019, 5, 4)));

    private static readonly string[] NotCheckable =
    [
        "not-checkable | 280 (MDGW #1) | EKey | unknown-certificate",
        "not-checkable | 280 (MDGW #2) | File | unknown-certificate",
        "not-checkable | 280 (MDGW #3) | File | unknown-certificate",
    ];

    private static MarketDataGatewayRow Row(CertificateKind kind, Instant issued, Instant expires, LocalDate opened) => new()
    {
        Number = Given.Number("280"),
        State = "已开通",
        Kind = kind,
        Certificate = new(IssuedAt: issued, ExpiresAt: expires),
        OpenedOn = opened,
    };

    private static AuditedRedundancy Redundancy(Instant at) => Assert.Single(Audit.Run(Guide, null, at, RenewalPolicy.Default).Redundancies);

    [Fact]
    public void EachRow_IsValidFor1825Days() =>
        Assert.All(Guide.MarketDataGateways, row => Assert.Equal(Duration.FromDays(1825), row.Certificate.Validity!.Value.Length));

    [Fact]
    public void OnTheFirstOfMarch2024_EachIsDue()
    {
        Assert.Equal(
            [
                "certificate-renewal-due | 280 (MDGW #1) | EKey | 2024-04-01T05:33:24Z",
                "certificate-renewal-due | 280 (MDGW #2) | File | 2024-04-02T07:17:52Z",
                "certificate-renewal-due | 280 (MDGW #3) | File | 2024-04-02T07:19:40Z",
                .. NotCheckable,
            ],
            Rows.Audit(Guide, at: Instant.FromUtc(2024, 3, 1, 0, 0)));
        Assert.Equal(new(null, RedundancyLevel.BothKinds, EKeyEnds + Duration.FromSeconds(1)), Redundancy(Instant.FromUtc(2024, 3, 1, 0, 0)));
    }

    [Fact]
    public void BeforeTheWindow_NothingIsDue() => Assert.Equal(NotCheckable, Rows.Audit(Guide, at: Instant.FromUtc(2024, 1, 1, 0, 0)));

    [Fact]
    public void InItsLastSecond_TheEKeyIsDueAndValid()
    {
        Assert.Equal(
            [
                "certificate-renewal-due | 280 (MDGW #1) | EKey | 2024-04-01T05:33:24Z",
                "certificate-renewal-due | 280 (MDGW #2) | File | 2024-04-02T07:17:52Z",
                "certificate-renewal-due | 280 (MDGW #3) | File | 2024-04-02T07:19:40Z",
                .. NotCheckable,
            ],
            Rows.Audit(Guide, at: EKeyEnds));
        Assert.Equal(RedundancyLevel.BothKinds, Redundancy(EKeyEnds).Level);
    }

    [Fact]
    [Trait("Rule", "4.2-1")]
    public void OneSecondLater_TheEKeyIsExpiredAndTheBackupMissing()
    {
        Assert.Equal(
            [
                "certificate-expired | 280 (MDGW #1) | EKey | 2024-04-01T05:33:24Z",
                "certificate-renewal-due | 280 (MDGW #2) | File | 2024-04-02T07:17:52Z",
                "certificate-renewal-due | 280 (MDGW #3) | File | 2024-04-02T07:19:40Z",
                "redundancy-missing | MDGW |  | ",
                .. NotCheckable,
            ],
            Rows.Audit(Guide, at: EKeyEnds + Duration.FromSeconds(1)));
        Assert.Equal(new(null, RedundancyLevel.OneKind, Instant.FromUtc(2024, 4, 2, 7, 19, 41)), Redundancy(EKeyEnds + Duration.FromSeconds(1)));
    }

    [Fact]
    [Trait("Rule", "4.2-2")]
    public void InNovember2026_AllAreExpiredAndNothingSignsIn()
    {
        Assert.Equal(
            [
                "certificate-expired | 280 (MDGW #1) | EKey | 2024-04-01T05:33:24Z",
                "certificate-expired | 280 (MDGW #2) | File | 2024-04-02T07:17:52Z",
                "certificate-expired | 280 (MDGW #3) | File | 2024-04-02T07:19:40Z",
                "cannot-sign-in | MDGW |  | ",
                .. NotCheckable,
            ],
            Rows.Audit(Guide, at: Given.Now));
        Assert.Equal(new(null, RedundancyLevel.None, null), Redundancy(Given.Now));
    }

    [Fact]
    public void Texts_OfEachFinding_SayWhichGatewayAndWhatInBothLanguages()
    {
        foreach (var finding in Audit.Run(Guide, [], Given.Now, RenewalPolicy.Default).Findings)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.Contains(finding.Gateway!, finding.Text(language), StringComparison.Ordinal);
                Assert.DoesNotContain("unknown-", finding.Text(language), StringComparison.Ordinal);
                Assert.DoesNotContain('{', finding.Text(language));
            }
        }
    }
}

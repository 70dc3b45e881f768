using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.MarketDataGateways;

namespace ExchangeGateway.Tests.Inventory;

[Trait("Rule", "3.4-1")]
public class MarketDataGatewayQueryTests
{
    private static readonly MarketDataGateway[] Gateways =
    [
        Given.MarketData("280", CertificateKind.EKey, openedOn: new(2019, 5, 3)),
        Given.MarketData("281", state: GatewayState.Pending),
    ];

    private static readonly CertificateBindings Bindings = CertificateBindings.Empty.Bind(Given.Certificate(CertificateKind.EKey, 1), Given.Number("280"), Given.Day(1)).AsT0;

    private static readonly MarketDataGatewayRow
        Opened = new() { Number = Given.Number("280"), State = "已开通", Kind = CertificateKind.EKey, Certificate = new(IssuedAt: Given.Day(0), ExpiresAt: Given.Day(1825)), OpenedOn = new(2019, 5, 3) },
        Pending = new() { Number = Given.Number("281"), State = "待开通", Kind = CertificateKind.File };

    [Fact]
    public void Rows_OfTheGateways_AreARowPerCertificate() => Assert.Equal([Opened, Pending], MarketDataGatewayQuery.Rows(Gateways, Bindings, Given.Day(2)));

    [Fact]
    public void Rows_BeforeTheCertificateIsThere_HaveBlankCells() =>
        Assert.Equal([Opened with { Certificate = CertificateCells.Blank }, Pending], MarketDataGatewayQuery.Rows(Gateways, Bindings, Given.Day(0)));

    [Fact]
    public void Of_ANumber_KeepsItsRowsAlone_AndNoneGivenKeepsAll()
    {
        MarketDataGatewayRow[] rows = [Opened, Pending, Opened, new()];
        Assert.Equal([Opened, Opened], rows.Of(Given.Number("280")));
        Assert.Empty(rows.Of(Given.Number("28")));
        Assert.Equal(rows, rows.Of(null));
    }
}

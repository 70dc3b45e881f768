using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Trait("Rule", "3.2-2")]
public class MarketDataCertificateIssuanceTests
{
    private static readonly CheckedMarketDataOpeningForm OneOfEach = (Given.MarketDataOpening with { FileCertificates = 1, PaperFormGateways = 2 }).Check().AsT0;

    private static IssuanceFacts Facts(params (CertificateKind Kind, int Seed, string Gateway)[] bound) =>
        MarketDataCertificateIssuance.Facts(
            OneOfEach,
            [Given.MarketData("1", CertificateKind.EKey), Given.MarketData("2", CertificateKind.File)],
            bound.Aggregate(CertificateBindings.Empty, (all, next) => all.Bind(Given.Certificate(next.Kind, next.Seed), Given.Number(next.Gateway), Given.Day(1)).AsT0),
            Given.Day(2));

    [Fact]
    public void Facts_OneAtEach_AllHold() => Assert.Equal(new(true, true, true), Facts((CertificateKind.EKey, 1, "1"), (CertificateKind.File, 2, "2")));

    [Fact]
    public void Facts_OneMissing_NeitherCountNorKindsHold() => Assert.Equal(new(false, false, true), Facts((CertificateKind.EKey, 1, "1")));

    [Fact]
    public void Facts_KindsTheWrongWayRound_AreNotRight() => Assert.Equal(new(true, false, true), Facts((CertificateKind.File, 1, "1"), (CertificateKind.EKey, 2, "2")));

    [Fact]
    public void Facts_BothAtOneGateway_AreNotRight() => Assert.Equal(new(true, false, true), Facts((CertificateKind.EKey, 1, "1"), (CertificateKind.File, 2, "1")));
}

using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.2-4")]
public class CertificateIssuanceTests
{
    private static readonly CheckedOpeningForm TwoGateways = (Given.Opening with { Lines = [new(2)] }).Check().AsT0;

    private static IssuanceFacts Facts(params (CertificateKind Kind, int Seed, string Gateway)[] bound) =>
        CertificateIssuance.Facts(
            TwoGateways,
            [Given.Number("1"), Given.Number("2")],
            bound.Aggregate(CertificateBindings.Empty, (all, next) => all.Bind(Given.Certificate(next.Kind, next.Seed), Given.Number(next.Gateway), Given.Day(1)).AsT0),
            Given.Day(2));

    [Fact]
    public void Facts_OneOfEachKindAtEach_AllHold() =>
        Assert.Equal(new IssuanceFacts(true, true, true), Facts((CertificateKind.EKey, 1, "1"), (CertificateKind.File, 2, "1"), (CertificateKind.EKey, 3, "2"), (CertificateKind.File, 4, "2")));

    [Fact]
    public void Facts_OneMissing_NeitherCountNorKindsHold() =>
        Assert.Equal(new IssuanceFacts(false, false, true), Facts((CertificateKind.EKey, 1, "1"), (CertificateKind.File, 2, "1"), (CertificateKind.EKey, 3, "2")));

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Facts_FewerGatewaysThanCounted_IsNotIssued() =>
        Assert.False(CertificateIssuance.Facts(TwoGateways, [Given.Number("1"), Given.Number("1")], CertificateBindings.Empty, Given.Day(2)).EveryCertificateIssued);

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Facts_MoreGatewaysThanCounted_IsNotIssued()
    {
        var bindings = CertificateBindings.Empty;
        foreach (var seed in Enumerable.Range(1, 4))
        {
            bindings = bindings.Bind(Given.Certificate(seed % 2 == 0 ? CertificateKind.EKey : CertificateKind.File, seed), Given.Number(seed < 3 ? "1" : "2"), Given.Day(1)).AsT0;
        }

        Assert.True(CertificateIssuance.Facts(TwoGateways, [Given.Number("1"), Given.Number("2")], bindings, Given.Day(2)).EveryCertificateIssued);
        Assert.False(CertificateIssuance.Facts(TwoGateways, [Given.Number("1"), Given.Number("2"), Given.Number("3")], bindings, Given.Day(2)).EveryCertificateIssued);
    }

    [Fact]
    public void Facts_BeforeTheBindingsBegin_NothingIsIssued()
    {
        var bindings = CertificateBindings.Empty.Bind(Given.Certificate(CertificateKind.EKey, 1), Given.Number("1"), Given.Day(3)).AsT0;
        Assert.False(CertificateIssuance.Facts(TwoGateways, [Given.Number("1"), Given.Number("2")], bindings, Given.Day(2)).EveryCertificateIssued);
    }
}

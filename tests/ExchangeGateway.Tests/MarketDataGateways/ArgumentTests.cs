using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;

namespace ExchangeGateway.Tests.MarketDataGateways;

/// <summary>What only a mistake in a program can ask is answered by an exception that names the argument.</summary>
public class ArgumentTests
{
    private static readonly CheckedMarketDataOpeningForm Form = Given.MarketDataOpening.Check().AsT0;

    [Fact]
    public void CertificateIssuance_WithoutWhatItLooksAt_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("form", () => MarketDataCertificateIssuance.Facts(null!, [], CertificateBindings.Empty, Given.Now));
        Assert.Throws<ArgumentNullException>("gateways", () => MarketDataCertificateIssuance.Facts(Form, null!, CertificateBindings.Empty, Given.Now));
        Assert.Throws<ArgumentNullException>("bindings", () => MarketDataCertificateIssuance.Facts(Form, [], null!, Given.Now));
    }

    [Fact]
    public void Search_OfNothing_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("gateway", () => new MarketDataGatewaySearch().Finds(null!));
        Assert.Throws<ArgumentNullException>("gateways", () => new MarketDataGatewaySearch().Page(null!, 1, 1));
    }
}

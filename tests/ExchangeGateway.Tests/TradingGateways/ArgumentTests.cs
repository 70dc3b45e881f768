using ExchangeGateway.Certificates;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

/// <summary>What only a mistake in a program can ask is answered by an exception that names the argument.</summary>
public class ArgumentTests
{
    private static readonly CheckedOpeningForm Form = Given.Opening.Check().AsT0;

    [Fact]
    public void CertificateIssuance_WithoutWhatItLooksAt_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("form", () => CertificateIssuance.Facts(null!, [], CertificateBindings.Empty, Given.Now));
        Assert.Throws<ArgumentNullException>("gateways", () => CertificateIssuance.Facts(Form, null!, CertificateBindings.Empty, Given.Now));
        Assert.Throws<ArgumentNullException>("bindings", () => CertificateIssuance.Facts(Form, [], null!, Given.Now));
    }

    [Fact]
    public void Others_WithoutWhatTheyNeed_AreAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("gateway", () => MarketMakerFiling.Draft(new()).Mark(null!));
        Assert.Throws<ArgumentNullException>("gateways", () => new MarketMakerFilingForm().Violations(null!));
        Assert.Throws<ArgumentNullException>("s", () => FlowRate.Parse(null!, null));
    }
}

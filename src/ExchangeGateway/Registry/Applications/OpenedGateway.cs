using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Applications;

/// <summary>A gateway of an opening that is approved, with the certificates that are asked for it.</summary>
/// <param name="Value">The gateway, its service not open yet.</param>
/// <param name="Certificates">One of each kind for a trading gateway (2.2-4), its one for a market-data gateway (3.2-2).</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed record OpenedGateway(Gateway Value, ValueList<CertificateApplication> Certificates)
{
    /// <summary>How many gateways a form opens that was handed in: none where it is another kind of form. Its submission has checked it.</summary>
    public static int CountOf(ApplicationForm form) => form switch
    {
        OpeningForm opening => new CheckedOpeningForm(opening).Gateways,
        MarketDataOpeningForm opening => new CheckedMarketDataOpeningForm(opening).Gateways,
        _ => 0,
    };

    /// <summary>The gateways of an opening that was handed in, under these numbers: line by line, EKeys first for market data.</summary>
    public static IEnumerable<OpenedGateway> Of(Application application, ValueList<RegistrationNumber> numbers) => application.Form switch
    {
        OpeningForm form when new CheckedOpeningForm(form) is var opening =>
            numbers.Zip(opening.FlowRates(), (number, rate) => Trading(number, opening, rate)),
        MarketDataOpeningForm form =>
            numbers.Zip(new CheckedMarketDataOpeningForm(form).CertificateKinds(), (number, kind) => MarketData(number, kind, form, application.Number)),
        _ => [],
    };

    private static OpenedGateway Trading(RegistrationNumber number, CheckedOpeningForm opening, FlowRate rate) =>
        new(new TradingGateway(number, opening.Businesses, rate), [CertificateApplication.ForEKey(number), CertificateApplication.ForFile(number)]);

    private static OpenedGateway MarketData(RegistrationNumber number, CertificateKind kind, MarketDataOpeningForm form, BusinessSerialNumber openedBy) =>
        new(new MarketDataGateway(number, kind) { Capabilities = form.Capabilities, OpenedBy = openedBy },
            [kind is CertificateKind.EKey ? CertificateApplication.ForEKey(number, form.EKeyDelivery) : CertificateApplication.ForFile(number)]);
}

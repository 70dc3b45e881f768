using ExchangeGateway.FsCheck.Forms;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// The mistakes that people make in each sort of form. What they break is told by the table of materials and fields that
/// the form's kind starts with.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public static class Mistakes
{
    /// <summary>In an application to open trading gateways.</summary>
    public static ValueList<Mistake<OpeningForm>> InOpenings => OpeningForms.Shape.Mistakes;

    /// <summary>
    /// In such an application, more gateways than a total can count (2.2-8). It takes over 200,000 lines, so no form has
    /// it that was not asked for it, as in <c>Arbitraries.CleanOpeningForms.With(Mistakes.TooManyGateways)</c>.
    /// </summary>
    public static Mistake<OpeningForm> TooManyGateways => OpeningForms.TooManyGateways;

    /// <summary>In an application to change businesses.</summary>
    public static ValueList<Mistake<BusinessChangeForm>> InBusinessChanges => BusinessChangeForms.Shape.Mistakes;

    /// <summary>In an application to change flow rates.</summary>
    public static ValueList<Mistake<FlowRateChangeForm>> InFlowRateChanges => FlowRateChangeForms.Shape.Mistakes;

    /// <summary>In an application to revoke trading gateways.</summary>
    public static ValueList<Mistake<RevocationForm>> InRevocations => RevocationForms.Shape.Mistakes;

    /// <summary>In a market-maker filing.</summary>
    public static ValueList<Mistake<MarketMakerFilingForm>> InMarketMakerFilings => MarketMakerFilingForms.Shape.Mistakes;

    /// <summary>In an application to open market-data gateways.</summary>
    public static ValueList<Mistake<MarketDataOpeningForm>> InMarketDataOpenings => MarketDataOpeningForms.Shape.Mistakes;

    /// <summary>In an application to revoke market-data gateways.</summary>
    public static ValueList<Mistake<MarketDataRevocationForm>> InMarketDataRevocations => MarketDataRevocationForms.Shape.Mistakes;
}

using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A market-maker filing, with its form in JSON.</summary>
internal sealed class FilingRow : AggregateRow
{
    public MarketMakerFilingState State { get; set; }

    public Instant? EffectiveFrom { get; set; }

    public string Form { get; set; } = null!;

    public override AggregateKind AggregateKind => AggregateKind.MarketMakerFiling;

    public override Aggregate Read() => new RegisteredFiling(
        InstitutionId,
        BusinessSerialNumber.Of(Name).Kept(),
        MarketMakerFiling.Restore((FormRead.Of(Form) as MarketMakerFilingForm).There("not the form of a filing"), State, EffectiveFrom));

    protected override void Write(Aggregate after)
    {
        var filing = ((RegisteredFiling)after).Value;
        (State, EffectiveFrom, Form) = (filing.State, filing.EffectiveFrom, FormJson.Write(filing.Form));
    }
}

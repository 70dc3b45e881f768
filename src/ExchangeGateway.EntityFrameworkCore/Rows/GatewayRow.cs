using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A gateway, trading or market-data, with a row for each binding that it had and has.</summary>
internal sealed class GatewayRow : AggregateRow
{
    public bool IsTrading { get; set; }

    public string? GatewayId { get; set; }

    public GatewayState State { get; set; }

    public string? OpenedBy { get; set; }

    public Instant? OperatedAt { get; set; }

    // Of a trading gateway the date that its business is scheduled for.
    public LocalDate? OpenedOn { get; set; }

    // Of a trading gateway.
    public string? Businesses { get; set; }

    public int? FlowRate { get; set; }

    public bool IsMarketMaking { get; set; }

    // Of a market-data gateway.
    public CertificateKind? CertificateKind { get; set; }

    public string? Capabilities { get; set; }

    public string? DeclaredOpenedBy { get; set; }

    public List<BindingRow> Bindings { get; } = [];

    public override AggregateKind AggregateKind => AggregateKind.Gateway;

    public override Aggregate Read() => new RegisteredGateway(InstitutionId, IsTrading ? Trading() : MarketData())
    {
        OpenedBy = OpenedBy is null ? null : BusinessSerialNumber.Of(OpenedBy).Kept(),
        OperatedAt = OperatedAt,
        Bindings = CertificateBindings.Restore(Bindings.OrderBy(binding => binding.Ordinal).Select(binding => binding.Read()).ToValueList()),
    };

    protected override void Write(Aggregate after)
    {
        var gateway = (RegisteredGateway)after;
        (GatewayId, State, OpenedBy, OperatedAt) = (gateway.Value.Id?.Value, gateway.Value.State, gateway.OpenedBy?.Value, gateway.OperatedAt);
        var (trading, marketData) = (gateway.Value as TradingGateway, gateway.Value as MarketDataGateway);
        (IsTrading, FlowRate, IsMarketMaking) = (trading is not null, trading?.FlowRate.Units, trading?.IsMarketMaking ?? false);
        Businesses = trading is null ? null : RowJson.Write(trading.Businesses.ToValueList());
        (CertificateKind, DeclaredOpenedBy, OpenedOn) = (marketData?.CertificateKind, marketData?.OpenedBy?.Value, trading?.ScheduledOn ?? marketData?.OpenedOn);
        Capabilities = marketData is null || marketData.Capabilities == MarketDataCapabilities.Undeclared ? null : RowJson.Write(marketData.Capabilities);
        Bindings.Match(gateway.Bindings.All, (row, binding) => row.Write(this, binding));
    }

    private RegistrationNumber Number => RegistrationNumber.Of(Name).Kept();

    private GatewayId? Id => GatewayId is null ? null : Gateways.GatewayId.Of(GatewayId).Kept();

    private TradingGateway Trading() => TradingGateway.Restore(
        Number,
        TradingBusinessSet.Of([.. RowJson.Read<ValueList<TradingBusiness>>(Businesses.There("a trading gateway without businesses"))]),
        TradingGateways.FlowRate.Of(FlowRate ?? 0).Kept(),
        State,
        OpenedOn,
        IsMarketMaking) with
    {
        Id = Id,
    };

    private MarketDataGateway MarketData() => MarketDataGateway.Restore(
        Number,
        CertificateKind ?? throw new UnreadableRowException("a market-data gateway without a kind of certificate"),
        State,
        OpenedOn) with
    {
        Id = Id,
        Capabilities = Capabilities is null ? MarketDataCapabilities.Undeclared : RowJson.Read<MarketDataCapabilities>(Capabilities),
        OpenedBy = DeclaredOpenedBy is null ? null : BusinessSerialNumber.Of(DeclaredOpenedBy).Kept(),
    };
}

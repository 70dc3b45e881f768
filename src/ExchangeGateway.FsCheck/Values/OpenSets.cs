using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Names of sets that are open.</summary>
internal static class OpenSets
{
    public static Kind<TradingBusiness, string?> TradingBusinesses { get; } = Opaque.Kind(text => TradingBusiness.Of(text), TradingBusiness.Auction, TradingBusiness.Bond, TradingBusiness.Option);

    public static Kind<MarketDataFeed, string?> MarketDataFeeds { get; } = Opaque.Kind(text => MarketDataFeed.Of(text), MarketDataFeed.Auction, MarketDataFeed.IntegratedBusiness, MarketDataFeed.Option);

    public static Kind<MarketDataLink, string?> MarketDataLinks { get; } = Opaque.Kind(text => MarketDataLink.Of(text), MarketDataLink.Trading, MarketDataLink.Terrestrial, MarketDataLink.Satellite);

    public static Kind<MarketDataInterface, string?> MarketDataInterfaces { get; } = Opaque.Kind(text => MarketDataInterface.Of(text), MarketDataInterface.Binary, MarketDataInterface.Step);

    public static Kind<Product, string?> Products { get; } = Opaque.Kind(text => Product.Of(text), Product.TradingGateway, Product.MarketDataGateway, Product.TradingSoftware);

    public static Kind<Role, string?> Roles { get; } = Opaque.Kind(text => Role.Of(text), Role.GatewayOperator, Role.AccountManager, Role.Reviewer);

    public static Kind<Industry, string?> Industries { get; } = Opaque.Kind(text => Industry.Of(text), Industry.Securities);

    public static Kind<IdentityDocumentKind, string?> IdentityDocumentKinds { get; } = Opaque.Kind(text => IdentityDocumentKind.Of(text), IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.Passport);
}

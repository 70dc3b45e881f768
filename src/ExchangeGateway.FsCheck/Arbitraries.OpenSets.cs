using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Names of sets that are open: a name that the library does not know is legal, too.
public static partial class Arbitraries
{
    /// <summary>Businesses, known ones and others.</summary>
    public static Arbitrary<TradingBusiness> TradingBusinesses => OpenSets.TradingBusinesses.Legal;

    /// <summary>Texts that are no business.</summary>
    public static Arbitrary<Almost<TradingBusiness, string?>> AlmostTradingBusinesses => OpenSets.TradingBusinesses.Almost;

    /// <summary>Feeds, known ones and others.</summary>
    public static Arbitrary<MarketDataFeed> MarketDataFeeds => OpenSets.MarketDataFeeds.Legal;

    /// <summary>Texts that are no feed.</summary>
    public static Arbitrary<Almost<MarketDataFeed, string?>> AlmostMarketDataFeeds => OpenSets.MarketDataFeeds.Almost;

    /// <summary>Links, known ones and others.</summary>
    public static Arbitrary<MarketDataLink> MarketDataLinks => OpenSets.MarketDataLinks.Legal;

    /// <summary>Texts that are no link.</summary>
    public static Arbitrary<Almost<MarketDataLink, string?>> AlmostMarketDataLinks => OpenSets.MarketDataLinks.Almost;

    /// <summary>Interfaces, known ones and others.</summary>
    public static Arbitrary<MarketDataInterface> MarketDataInterfaces => OpenSets.MarketDataInterfaces.Legal;

    /// <summary>Texts that are no interface.</summary>
    public static Arbitrary<Almost<MarketDataInterface, string?>> AlmostMarketDataInterfaces => OpenSets.MarketDataInterfaces.Almost;

    /// <summary>Products, known ones and others.</summary>
    public static Arbitrary<Product> Products => OpenSets.Products.Legal;

    /// <summary>Texts that are no product.</summary>
    public static Arbitrary<Almost<Product, string?>> AlmostProducts => OpenSets.Products.Almost;

    /// <summary>Roles, known ones and others.</summary>
    public static Arbitrary<Role> Roles => OpenSets.Roles.Legal;

    /// <summary>Texts that are no role.</summary>
    public static Arbitrary<Almost<Role, string?>> AlmostRoles => OpenSets.Roles.Almost;

    /// <summary>Industries, known ones and others.</summary>
    public static Arbitrary<Industry> Industries => OpenSets.Industries.Legal;

    /// <summary>Texts that are no industry.</summary>
    public static Arbitrary<Almost<Industry, string?>> AlmostIndustries => OpenSets.Industries.Almost;

    /// <summary>Kinds of identity documents, known ones and others.</summary>
    public static Arbitrary<IdentityDocumentKind> IdentityDocumentKinds => OpenSets.IdentityDocumentKinds.Legal;

    /// <summary>Texts that are no kind of identity document.</summary>
    public static Arbitrary<Almost<IdentityDocumentKind, string?>> AlmostIdentityDocumentKinds => OpenSets.IdentityDocumentKinds.Almost;
}

using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using ExchangeGateway.Software;
using NodaTime;

namespace ExchangeGateway.Tests.Software;

public class SoftwareCatalogueTests
{
    private static readonly SoftwareVersion
        Newer = Version("2.1", new LocalDate(2026, 9, 1)),
        Older = Version("2.0");

    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "3.5-1")]
    public void Of_PackagesAndVersionsThatDiffer_KeepsThemInTheirOrder()
    {
        ValueList<SoftwarePackage> packages =
        [
            Package(Product.TradingGateway, "TDGW", Newer, Older),
            Package(Product.MarketDataGateway, "TDGW", Newer),
            Package(Product.MarketDataGateway, "MDGW"),
        ];
        Assert.Equal(packages, SoftwareCatalogue.Of(packages).AsT0.Packages);
        Assert.Equal(SoftwareCatalogue.Of(packages).AsT0, SoftwareCatalogue.Of(packages).AsT0);
        Assert.Empty(SoftwareCatalogue.Of([]).AsT0.Packages);
    }

    [Fact]
    [Trait("Rule", "2.7-1")]
    public void Of_PackagesAndVersionsThatStandThereTwice_NamesEachPlace() => Assert.Equal(
        [
            ("2.7-1", "software-twice", "packages[1].versions[2].number", "2.1", null),
            ("2.7-1", "software-twice", "packages[2].name", "TDGW", null),
            ("2.7-1", "software-twice", "packages[3].name", "TDGW", null),
        ],
        SoftwareCatalogue.Of(
        [
            Package(Product.TradingGateway, "TDGW"),
            Package(Product.MarketDataGateway, "MDGW", Newer, Older, Newer with { PublishedOn = null }),
            Package(Product.TradingGateway, "TDGW", Newer),
            Package(Product.TradingGateway, "TDGW"),
        ]).AsT1.Told());

    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "3.5-1")]
    public void Default_IsTheTwoClients_WithNoVersionMadeUp()
    {
        Assert.Equal([(Product.TradingGateway, "TDGW"), (Product.MarketDataGateway, "MDGW")], SoftwareCatalogue.Default.Packages.Select(package => (package.Product, package.Name.Value)));
        Assert.All(SoftwareCatalogue.Default.Packages, package => Assert.Empty(package.Versions));
    }

    private static SoftwareVersion Version(string number, LocalDate? published = null) =>
        new(Given.Legal(VersionNumber.Of(number)), published, Given.Legal(WebAddress.Of("https://example.com/" + number)));

    private static SoftwarePackage Package(Product product, string name, params ValueList<SoftwareVersion> versions) =>
        new(product, Given.Legal(PackageName.Of(name))) { Versions = versions };
}

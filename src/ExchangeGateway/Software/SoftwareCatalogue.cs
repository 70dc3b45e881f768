using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Software;

/// <summary>What there is in the software area (2.7-1, 3.5-1): data, which a host replaces by what its area holds.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SoftwareCatalogue
{
    private SoftwareCatalogue(ValueList<SoftwarePackage> packages) => Packages = packages;

    /// <summary>The two clients that the guide names. It names no version of them.</summary>
    public static SoftwareCatalogue Default { get; } = new([new(Product.TradingGateway, PackageName.Of("TDGW").AsT0), new(Product.MarketDataGateway, PackageName.Of("MDGW").AsT0)]);

    /// <summary>Every package, in the order in which people are to see them.</summary>
    public ValueList<SoftwarePackage> Packages { get; }

    /// <summary>A catalogue of these packages; or every package that stands there twice, and every version that a package has twice.</summary>
    public static SoftwareCatalogueOutcome Of(ValueList<SoftwarePackage> packages)
    {
        var found = default(ViolationList);
        foreach (var (place, package) in packages.Index())
        {
            if (packages.Take(place).Any(before => (before.Product, before.Name) == (package.Product, package.Name)))
            {
                found.Add(Requirement.SoftwareTwice, $"packages[{place}].name", package.Name.Value);
            }

            foreach (var (index, version) in package.Versions.Index())
            {
                if (package.Versions.Take(index).Any(before => before.Number == version.Number))
                {
                    found.Add(Requirement.SoftwareTwice, $"packages[{place}].versions[{index}].number", version.Number.Value);
                }
            }
        }

        return found.ToViolations() is { } violations ? violations : new SoftwareCatalogue(packages);
    }
}

using ExchangeGateway.Institutions;

namespace ExchangeGateway.Software;

/// <summary>A software package of the software area.</summary>
/// <param name="Product">The product that it belongs to, as in <see cref="Product.TradingGateway"/>.</param>
/// <param name="Name">Its name, one of a kind in its product.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SoftwarePackage(Product Product, PackageName Name)
{
    /// <summary>Its versions, in the order in which people are to see them: the newest first.</summary>
    public ValueList<SoftwareVersion> Versions { get; init; }
}

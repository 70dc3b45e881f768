using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Certificates;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Which product a thing of the registry belongs to: who looks at it must hold that.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class ProductInQuestion
{
    /// <summary>The product; null for what belongs to none, and for what is not there.</summary>
    public static async ValueTask<StoreReading<Product?>> OfAsync(IRegistryQueries queries, AggregateKey key, CancellationToken cancellation)
    {
        switch (key.Kind)
        {
            case AggregateKind.Application:
                return (await queries.FindAsync<RegisteredApplication>(key, cancellation).ConfigureAwait(false)).Match<StoreReading<Product?>>(
                    application => application is null ? null : PlatformAccess.ProductOf(application.Value.Value.Form.Kind), unavailable => unavailable);
            case AggregateKind.Gateway:
                return (await queries.FindAsync<RegisteredGateway>(key, cancellation).ConfigureAwait(false)).Match<StoreReading<Product?>>(
                    gateway => gateway is null ? null : CertificateWork.ProductOf(gateway.Value.Value), unavailable => unavailable);
            case AggregateKind.Certificate:
                var reading = await queries.FindAsync<RegisteredCertificate>(key, cancellation).ConfigureAwait(false);
                return reading.TryPickT1(out var unavailable, out var certificate) ? unavailable
                    : certificate is null ? (StoreReading<Product?>)(Product?)null
                    : await OfAsync(queries, AggregateKey.Of(key.Institution, certificate.Value.Road.Gateway), cancellation).ConfigureAwait(false);
            case AggregateKind.MarketMakerFiling:
                return Product.TradingGateway;
            default:
                return (Product?)null;
        }
    }
}

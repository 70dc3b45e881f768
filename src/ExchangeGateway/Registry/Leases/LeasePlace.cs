using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Whether a gateway may sign in with a certificate at all.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class LeasePlace
{
    /// <summary>
    /// Why it may not; null where it may. Of a certificate that came with an import the registry does not know which one it
    /// is: a gateway that uses such a one may ask for any, and one gateway alone gets it.
    /// </summary>
    public static async ValueTask<LeaseOutcome?> RefusesAsync(IRegistryQueries queries, Fingerprint certificate, LeaseHolder holder, CancellationToken cancellation)
    {
        var reading = await queries.FindAsync<RegisteredGateway>(AggregateKey.Of(holder.Institution, holder.Gateway), cancellation).ConfigureAwait(false);
        return reading.TryPickT1(out var unavailable, out var stored) ? unavailable
            : stored?.Value is not { } gateway || !gateway.Value.State.Works() ? new LeaseRefused(LeaseFlaw.GatewayNotInService)
            : gateway.Bindings.All.Any(binding => binding.Until is null && binding.Certificate.Identity.Whole == certificate) ? null
            : await UsesUnknownAsync(queries, gateway, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<LeaseOutcome?> UsesUnknownAsync(IRegistryQueries queries, RegisteredGateway gateway, CancellationToken cancellation)
    {
        var filter = new GatewayFilter(gateway.Value is MarketDataGateway ? GatewaySystem.MarketData : GatewaySystem.Trading) { Institution = gateway.Institution, Number = gateway.Value.Number };
        return (await queries.GatewaysAsync(filter, new(1), cancellation).ConfigureAwait(false)).Match<LeaseOutcome?>(
            page => page.Items.Any(found => found.Certificates.Any(used => used.Certificate is null)) ? (LeaseOutcome?)null : new LeaseRefused(LeaseFlaw.CertificateNotBound),
            unavailable => unavailable);
    }
}

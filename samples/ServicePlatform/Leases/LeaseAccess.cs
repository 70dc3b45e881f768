using ExchangeGateway.Access;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Leases;

/// <summary>Who may ask for leases: whoever works with the gateway's product at its institution. A lease itself asks for no account.</summary>
internal sealed class LeaseAccess(Show show, Caller caller, Problems problems)
{
    /// <summary>Why who asks may not; null where they may.</summary>
    public async ValueTask<ProblemHttpResult?> RefusesAsync(InstitutionId institution, RegistrationNumber gateway, CancellationToken cancellation)
    {
        var place = await show.ExecuteAsync<RegisteredInstitution>(caller.Acting, AggregateKey.Of(institution), cancellation).ConfigureAwait(false);
        var shown = await show.ExecuteAsync<RegisteredGateway>(caller.Acting, AggregateKey.Of(institution, gateway), cancellation).ConfigureAwait(false);
        return place.Match(
            found => shown.Match(
                stored => PlatformAccess.Decide(found.Value.Value, caller.Acting, new AccessRequest.Work(ProductOf(stored.Value.Value))).Match<ProblemHttpResult?>(_ => null, denied => problems.Of(denied)),
                denied => problems.Of(denied),
                missing => problems.Of(missing),
                unavailable => problems.Of(unavailable)),
            denied => problems.Of(denied),
            missing => problems.Of(missing),
            unavailable => problems.Of(unavailable));
    }

    private static Product ProductOf(Gateway gateway) => gateway is MarketDataGateway ? Product.MarketDataGateway : Product.TradingGateway;
}

using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What waits for somebody, the first of each (待办事项).</summary>
/// <param name="Applications">Applications whose next step is theirs.</param>
/// <param name="Certificates">Certificates whose next step is theirs: to be paid, collected, installed, enabled.</param>
/// <param name="LockedEKeys">EKeys that are locked, or whose unlock is asked for (6.2-1).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Waiting(Page<Stored<RegisteredApplication>> Applications, Page<Stored<RegisteredCertificate>> Certificates, Page<Stored<RegisteredCertificate>> LockedEKeys);

/// <summary>
/// What waits for who asks: an institution's account for its own part, a reviewer for what is to be reviewed and handled. Of a
/// product that the account does not hold nothing waits for it (1.4-1).
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class WhatWaits(IRegistryQueries queries)
{
    private static readonly ValueList<ApplicationState>
        ForMembers = [ApplicationState.MaterialPreparation, ApplicationState.InformationRegistration],
        ForStaff = [ApplicationState.InformationReview, ApplicationState.CertificateIssuance, ApplicationState.CertificateRevocation, ApplicationState.BusinessHandling];

    private static readonly ValueList<CertificateApplicationState>
        CertificatesForMembers =
        [
            CertificateApplicationState.AwaitingPayment, CertificateApplicationState.AwaitingCollection, CertificateApplicationState.Received,
            CertificateApplicationState.Unrecognised, CertificateApplicationState.Installed,
        ],
        CertificatesForStaff = [CertificateApplicationState.Requested, CertificateApplicationState.ReadyForProduction, CertificateApplicationState.Issued];

    /// <summary>The first of each, as many as asked for.</summary>
    /// <param name="head">Who asks, and about which institution.</param>
    /// <param name="most">How many of each at most, 1–1,000.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<QueryOutcome<Waiting>> ExecuteAsync(QueryHead head, int most = 100, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        var (page, isStaff) = (new PageRequest(most), head.By.Actor.Institution != head.Institution);
        if (await QueryRunner.MayAsync(queries, head, new(), cancellation).ConfigureAwait(false) is { } refused)
        {
            return QueryRunner.Refused<Waiting>(refused);
        }

        var (trading, marketData) = (
            await QueryRunner.MayAsync(queries, head, new(Product.TradingGateway), cancellation).ConfigureAwait(false),
            await QueryRunner.MayAsync(queries, head, new(Product.MarketDataGateway), cancellation).ConfigureAwait(false));
        switch (trading, marketData)
        {
            // What is no refusal is no answer: a store that fails here has not said that anything is held.
            case ({ IsT1: false }, _):
                return QueryRunner.Refused<Waiting>(trading);
            case (_, { IsT1: false }):
                return QueryRunner.Refused<Waiting>(marketData);
            case ({ }, { }):
                return new Waiting(new([], null), new([], null), new([], null));
        }

        var system = trading is not null ? GatewaySystem.MarketData : marketData is not null ? GatewaySystem.Trading : (GatewaySystem?)null;
        var applications = await queries.ApplicationsAsync(new() { Institution = head.Institution, System = system, States = isStaff ? ForStaff : ForMembers }, page, cancellation).ConfigureAwait(false);
        var certificates = await CertificatesAsync(new() { Institution = head.Institution, States = isStaff ? CertificatesForStaff : CertificatesForMembers }).ConfigureAwait(false);
        var locked = await CertificatesAsync(new() { Institution = head.Institution, IsLocked = true }).ConfigureAwait(false);
        return applications.TryPickT1(out var unavailable, out var some) || certificates.TryPickT1(out unavailable, out _) || locked.TryPickT1(out unavailable, out _)
            ? unavailable
            : new Waiting(some, certificates.AsT0, locked.AsT0);

        // A certificate does not say which system it is for: its gateway does.
        async ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter)
        {
            var reading = await queries.CertificatesAsync(filter, page, cancellation).ConfigureAwait(false);
            if (system is null || !reading.TryPickT0(out var found, out _))
            {
                return reading;
            }

            var held = new List<Stored<RegisteredCertificate>>();
            foreach (var certificate in found.Items)
            {
                var product = await ProductInQuestion.OfAsync(queries, certificate.Value.Key, cancellation).ConfigureAwait(false);
                if (product.TryPickT1(out var failed, out var one))
                {
                    return failed;
                }

                if (one == (system is GatewaySystem.Trading ? Product.TradingGateway : Product.MarketDataGateway))
                {
                    held.Add(certificate);
                }
            }

            return new Page<Stored<RegisteredCertificate>>(held.ToValueList(), found.Next);
        }
    }
}

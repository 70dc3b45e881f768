using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What waits for somebody, the first of each (待办事项).</summary>
/// <param name="Applications">Applications whose next step is theirs.</param>
/// <param name="Certificates">Certificates whose next step is theirs: to be paid, collected, installed, enabled.</param>
/// <param name="LockedEKeys">EKeys that are locked, or whose unlock is asked for (6.2-1).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Waiting(Page<Stored<RegisteredApplication>> Applications, Page<Stored<RegisteredCertificate>> Certificates, Page<Stored<RegisteredCertificate>> LockedEKeys);

/// <summary>What waits for who asks: an institution's account for its own part, a reviewer for what is to be reviewed and handled.</summary>
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
        return await QueryRunner.RunAsync(queries, head, new AccessRequest.View(), ReadAsync, cancellation).ConfigureAwait(false);

        async ValueTask<StoreReading<Waiting>> ReadAsync()
        {
            var applications = await queries.ApplicationsAsync(new() { Institution = head.Institution, States = isStaff ? ForStaff : ForMembers }, page, cancellation).ConfigureAwait(false);
            var certificates = await queries.CertificatesAsync(new() { Institution = head.Institution, States = isStaff ? CertificatesForStaff : CertificatesForMembers }, page, cancellation).ConfigureAwait(false);
            var locked = await queries.CertificatesAsync(new() { Institution = head.Institution, IsLocked = true }, page, cancellation).ConfigureAwait(false);
            return applications.TryPickT1(out var unavailable, out var some) || certificates.TryPickT1(out unavailable, out _) || locked.TryPickT1(out unavailable, out _)
                ? unavailable
                : new Waiting(some, certificates.AsT0, locked.AsT0);
        }
    }
}

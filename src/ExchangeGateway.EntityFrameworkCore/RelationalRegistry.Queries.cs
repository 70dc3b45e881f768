using ExchangeGateway.EntityFrameworkCore.Reading;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : IRegistryQueries
{
    /// <inheritdoc/>
    public ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation = default)
        where T : Aggregate => ReadAsync(async context => await new RegistryTransaction(context, default).FindAsync<T>(key, cancellation).ConfigureAwait(false), cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(context => Pages.OfAsync(
            context.Applications.Include(application => application.Gateways).Where(filter), filter.Institution, page, row => row.ReadStored<RegisteredApplication>()!, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<GatewayWithCertificates>>> GatewaysAsync(GatewayFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(
            context => GatewayRange.Holds(filter)
                ? AtOneMomentAsync(context, async () => await GatewayRange.PageAsync(context, filter, page, cancellation).ConfigureAwait(false) ?? await JoinedAsync(context).ConfigureAwait(false), cancellation)
                : JoinedAsync(context),
            cancellation);

        Task<Page<GatewayWithCertificates>> JoinedAsync(RegistryContext context) => Pages.OfAsync(
            context.Gateways.Where(filter),
            filter.Institution,
            page,
            rows => rows.Select(gateway => new GatewayFound
            {
                Gateway = gateway,
                Bindings = gateway.Bindings.OrderBy(binding => binding.Ordinal).ToList(),
                Certificates = context.Certificates.Where(certificate => certificate.Institution == gateway.Institution && certificate.InServiceAt == gateway.Name).ToList(),
            }),
            found => found.Gateway,
            found => found.Read(),
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(context => Pages.OfAsync(
            context.Certificates.Where(filter), filter.Institution, page, row => row.ReadStored<RegisteredCertificate>()!, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<SharedKey>>> SharedKeysAsync(PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ReadAsync(context => SharedKeys.PageAsync(context, page, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<SharedCertificateId>>> SharedCertificateIdsAsync(PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ReadAsync(context => SharedCertificateIds.PageAsync(context, page, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredInstitution>>>> InstitutionsAsync(PageRequest page, CancellationToken cancellation = default) =>
        ReadAsync(context => Pages.OfAsync(context.Institutions, null, page, row => row.ReadStored<RegisteredInstitution>()!, cancellation), cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var (kind, institution, name) = (key.Kind, key.Institution.Value, key.Name);
        return ReadAsync(
            async context => (await context.AuditEntries.Where(entry => entry.Kind == kind && entry.Institution == institution && entry.Name == name && entry.Version > after)
                .OrderBy(entry => entry.Version).Take(most).ToListAsync(cancellation).ConfigureAwait(false)).Select(row => row.Read()).ToValueList(),
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<KeptHead>>> HeadsAsync(AggregateKind kind, PageRequest page, CancellationToken cancellation = default) => ReadAsync(
        context => kind switch
        {
            AggregateKind.Institution => Heads(context.Institutions, page, cancellation),
            AggregateKind.Application => Heads(context.Applications, page, cancellation),
            AggregateKind.Gateway => Heads(context.Gateways, page, cancellation),
            AggregateKind.Certificate => Heads(context.Certificates, page, cancellation),
            AggregateKind.MarketMakerFiling => Heads(context.Filings, page, cancellation),
            AggregateKind.ContactPhoneChange => Heads(context.PhoneChanges, page, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of aggregate."),
        },
        cancellation);

    private static Task<Page<KeptHead>> Heads<TRow>(IQueryable<TRow> rows, PageRequest page, CancellationToken cancellation)
        where TRow : AggregateRow => Pages.OfAsync(rows, institution: null, page, row => row.ReadHead(), cancellation);

    // More reads than one see the same moment.
    private async Task<T> AtOneMomentAsync<T>(RegistryContext context, Func<Task<T>> read, CancellationToken cancellation)
    {
        var transaction = await _database.BeginReadingAsync(context, cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        return await read().ConfigureAwait(false);
    }

    // A query waits for nobody's writing.
    private async ValueTask<StoreReading<T>> ReadAsync<T>(Func<RegistryContext, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            var context = _database.NewContext();
            await using var closing = context.ConfigureAwait(false);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            if (await NotOursAsync(context, cancellation).ConfigureAwait(false) is { } notOurs)
            {
                return notOurs;
            }

            return await KeptValues.ReadAsync(read(context)).ConfigureAwait(false);
        }
        catch (Exception e) when (Failure.Of(e, _database, committing: false) is { } failure)
        {
            return failure.Match(_ => new(StoreFlaw.Busy), taken => new(StoreFlaw.Other, taken.Table), unavailable => unavailable);
        }
    }
}

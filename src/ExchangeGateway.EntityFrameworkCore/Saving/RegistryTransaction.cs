using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>What a decision reads. Its rows are kept: the writing compares with them what is to be there.</summary>
internal sealed class RegistryTransaction(RegistryContext context, Instant now) : IRegistryTransaction
{
    private const int MostNames = 10_000;

    private readonly ReadingByKey _byKey = ReadingByKey.Of(context);
    private readonly Dictionary<AggregateKey, AggregateRow> _read = [];

    public Instant Now => now;

    public async ValueTask<Receipt?> FindReceiptAsync(InstitutionId by, RequestId request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(request);
        return (await _byKey.ReceiptAsync(context, by.Value, request.Value, cancellation).ConfigureAwait(false))?.Read();
    }

    public async ValueTask<Stored<T>?> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
        where T : Aggregate =>
        await FindRowAsync(key, cancellation).ConfigureAwait(false) is { } row ? row.ReadStored<T>() : null;

    public async ValueTask<IReadOnlyList<Stored<RegisteredGateway>>> FindGatewaysAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> numbers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(numbers);
        var found = new List<AggregateRow>();
        foreach (var names in Parts(numbers.Select(number => number.Value)))
        {
            found.AddRange(await KeptValues.ReadAsync(context.Gateways.AsNoTracking().Include(gateway => gateway.Bindings)
                .Where(gateway => gateway.Institution == institution.Value && names.Contains(gateway.Name)).ToListAsync(cancellation)).ConfigureAwait(false));
        }

        return Seen<RegisteredGateway>(found);
    }

    public async ValueTask<IReadOnlyList<Stored<RegisteredCertificate>>> FindCertificatesAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> gateways, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(institution);
        ArgumentNullException.ThrowIfNull(gateways);
        var found = new Dictionary<string, AggregateRow>();
        var own = context.Certificates.AsNoTracking().Where(certificate => certificate.Institution == institution.Value);
        foreach (var names in Parts(gateways.Select(number => number.Value)))
        {
            // Asked for with an "or", SQLite would read all of the institution's; what comes twice counts once.
            var askedFor = await KeptValues.ReadAsync(own.Where(certificate => names.Contains(certificate.Gateway)).ToListAsync(cancellation)).ConfigureAwait(false);
            var inService = await KeptValues.ReadAsync(own.Where(certificate => certificate.InServiceAt != null && names.Contains(certificate.InServiceAt)).ToListAsync(cancellation)).ConfigureAwait(false);
            foreach (var row in askedFor.Concat(inService))
            {
                found[row.Name] = row;
            }
        }

        return Seen<RegisteredCertificate>(found.Values);
    }

    public async ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var users = await KeptValues.ReadAsync(context.Bindings.AsNoTracking().LiveOf(certificate)
            .Select(binding => new { binding.Institution, binding.Gateway }).Take(1).ToListAsync(cancellation)).ConfigureAwait(false);
        return users is [var user] ? AggregateKey.Of(InstitutionId.Of(user.Institution).Kept(), RegistrationNumber.Of(user.Gateway).Kept()) : null;
    }

    public async ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new HashSet<CertificateId>();
        foreach (var wanted in Parts(ids.Select(id => id.Value)))
        {
            var inService = await KeptValues.ReadAsync(context.Certificates.AsNoTracking()
                .Where(certificate => certificate.InServiceAt != null && certificate.CertificateId != null && wanted.Contains(certificate.CertificateId))
                .Select(certificate => certificate.CertificateId!).Distinct().ToListAsync(cancellation)).ConfigureAwait(false);
            found.UnionWith(inService.Select(id => CertificateId.Of(id).Kept()));
        }

        return found;
    }

    /// <summary>The row of an aggregate that was read already; null where none was.</summary>
    public AggregateRow? Seen(AggregateKey key) => _read.GetValueOrDefault(key);

    /// <summary>An aggregate's row; null where there is none.</summary>
    public async ValueTask<AggregateRow?> FindRowAsync(AggregateKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_read.TryGetValue(key, out var row) && await _byKey.RowAsync(context, key, cancellation).ConfigureAwait(false) is { } found)
        {
            _read[key] = row = found;
        }

        return row;
    }

    private List<Stored<T>> Seen<T>(IEnumerable<AggregateRow> rows)
        where T : Aggregate
    {
        var seen = new List<Stored<T>>();
        foreach (var row in rows)
        {
            _read[row.Key] = row;
            seen.Add(row.ReadStored<T>()!);
        }

        return seen;
    }

    // So many that each becomes a parameter, and no more than SQLite takes.
    private static IEnumerable<string[]> Parts(IEnumerable<string> names) => names.Distinct().Chunk(MostNames);
}

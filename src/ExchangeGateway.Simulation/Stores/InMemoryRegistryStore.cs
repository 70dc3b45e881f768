using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>A registry in memory, for samples and tests: it keeps what a database would, and forgets it with the process.</summary>
/// <param name="clock">The store's clock.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed partial class InMemoryRegistryStore(IClock clock) : IRegistryStore
{
    private readonly Lock _saving = new();
    private InMemoryState _state = InMemoryState.Empty;

    /// <inheritdoc/>
    public async ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        var unit = await decide(new Transaction(Current, clock.GetCurrentInstant()), cancellation).ConfigureAwait(false);
        if (unit is null)
        {
            return new Saved();
        }

        lock (_saving)
        {
            return _state.Save(unit).Match<StoreOutcome>(
                after =>
                {
                    Volatile.Write(ref _state, after);
                    return new Saved();
                },
                conflict => conflict);
        }
    }

    // What was committed when the transaction began.
    private sealed class Transaction(InMemoryState state, Instant now) : IRegistryTransaction
    {
        public Instant Now => now;

        public ValueTask<Receipt?> FindReceiptAsync(InstitutionId by, RequestId request, CancellationToken cancellation) => new(state.Receipts.GetValueOrDefault((by, request)));

        public ValueTask<Stored<T>?> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
            where T : Aggregate => new(state.Find<T>(key));

        public ValueTask<IReadOnlyList<Stored<RegisteredGateway>>> FindGatewaysAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> numbers, CancellationToken cancellation) =>
            new([.. numbers.Distinct().Select(number => state.Find<RegisteredGateway>(AggregateKey.Of(institution, number))).OfType<Stored<RegisteredGateway>>()]);

        public ValueTask<IReadOnlyList<Stored<RegisteredCertificate>>> FindCertificatesAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> gateways, CancellationToken cancellation) =>
            new([.. state.All<RegisteredCertificate>().Where(stored => stored.Value is var one && one.Institution == institution
                && (gateways.Contains(one.Road.Gateway) || (one.InServiceAt is { } there && gateways.Contains(there))))]);

        public ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate, CancellationToken cancellation) => new(state.UserOf(certificate));

        public ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids, CancellationToken cancellation) =>
            new(state.All<RegisteredCertificate>().Where(stored => stored.Value.InServiceAt is not null).Select(stored => stored.Value.Cells.Id).OfType<CertificateId>().Where(ids.Contains).ToHashSet());
    }
}

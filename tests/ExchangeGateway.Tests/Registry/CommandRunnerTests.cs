using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Leases;
using NodaTime;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

/// <summary>What a caller is told while its own command is under way elsewhere, or the answer to it was lost.</summary>
public class CommandRunnerTests
{
    private static readonly StoreUnavailable
        Lost = new(StoreFlaw.ConnectionLost), Gone = new(StoreFlaw.Unreachable), Busy = new(StoreFlaw.Busy);

    [Fact]
    public async Task Command_DoneMeanwhileUnderItsOwnRequestId_IsAnsweredAsARepeatThoughItsStateForbidsIt()
    {
        var desk = await new Desk().WithBrokerAsync();
        var command = new DraftApplicationCommand(By(Boss), Serial("1"), Given.Opening);
        var first = default(CommandOutcome);
        var store = new NewestStore(desk.Store, async () => first = await new DraftApplication(desk.Store).ExecuteAsync(command));

        var second = await new DraftApplication(store).ExecuteAsync(command);

        Assert.Equal((first!.AsT0.Receipt, true), (second.AsT0.Receipt, second.AsT0.IsRepeat));
    }

    [Fact]
    public async Task Command_DoneMeanwhileUnderAnotherRequestId_IsRefused()
    {
        var desk = await new Desk().WithBrokerAsync();
        var store = new NewestStore(desk.Store, async () => await new DraftApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), Given.Opening)));

        Assert.Equal(ConflictKind.AlreadyThere, (await new DraftApplication(store).ExecuteAsync(new(By(Boss), Serial("1"), Given.Opening))).AsT6.Kind);
    }

    // After a lost answer nobody may say that nothing was saved: the caller would do it again under another request id.
    [Fact]
    public async Task Command_LostAndThenUnreachable_IsNotKnown() => Assert.Equal(Lost, await AnswerAsync(Lost, Gone));

    [Fact]
    public async Task Command_LostAndThenBusy_IsNotKnown() => Assert.Equal(Lost, await AnswerAsync(Lost, Busy));

    [Fact]
    public async Task Command_Unreachable_IsAnsweredSo() => Assert.Equal(Gone, await AnswerAsync(Gone));

    [Fact]
    public async Task Command_BusyAndThenUnreachable_IsAnsweredSo() => Assert.Equal(Gone, await AnswerAsync(Busy, Gone));

    [Fact]
    public async Task Lease_LostAndThenUnreachable_IsNotKnown() => Assert.Equal(Lost, await LeaseAnswerAsync(Lost, Gone));

    [Fact]
    public async Task Lease_BusyAndThenUnreachable_IsAnsweredSo() => Assert.Equal(Gone, await LeaseAnswerAsync(Busy, Gone));

    private static async Task<StoreUnavailable> AnswerAsync(params StoreUnavailable[] outcomes) =>
        (await new DraftApplication(new FailingStore(outcomes)).ExecuteAsync(new(By(Boss), Serial("1"), Given.Opening))).AsT7;

    private static async Task<StoreUnavailable> LeaseAnswerAsync(params StoreUnavailable[] outcomes) =>
        (await new AcquireLease(new FailingStore(outcomes), Imported().Store).ExecuteAsync(new(Fingerprint.Of("certificate"u8), new(Broker, Given.Number("1")), Duration.FromMinutes(1), RequestId.New()))).AsT4;

    private static GivenRegistry Imported()
    {
        var registry = new GivenRegistry();
        registry.Put(
            new RegisteredGateway(Broker, Given.Gateway("1", GatewayState.Open)),
            new RegisteredCertificate(Broker, CertificateApplication.Imported(Given.Number("1"), CertificateKind.File)) { InServiceAt = Given.Number("1") });
        return registry;
    }

    private sealed class FailingStore(IEnumerable<StoreUnavailable> outcomes) : IRegistryStore, ILeaseStore
    {
        private readonly Queue<StoreUnavailable> _outcomes = new(outcomes);

        public ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default) => new(_outcomes.Dequeue());

        public ValueTask<StoreOutcome> ExecuteAsync(Fingerprint certificate, Func<SignInLease?, Instant, SignInLease?> decide, CancellationToken cancellation = default) => new(_outcomes.Dequeue());
    }

    /// <summary>Reads as a database does that shows each statement what was committed by then; after the first one something happens.</summary>
    private sealed class NewestStore(IRegistryStore store, Func<Task> meanwhile) : IRegistryStore
    {
        public ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default) =>
            store.ExecuteAsync((transaction, cancelled) => decide(new Transaction(store, transaction.Now, meanwhile), cancelled), cancellation);

        private sealed class Transaction(IRegistryStore store, Instant now, Func<Task> meanwhile) : IRegistryTransaction
        {
            private bool _happened;

            public Instant Now => now;

            public async ValueTask<Receipt?> FindReceiptAsync(InstitutionId by, RequestId request, CancellationToken cancellation)
            {
                var found = await ReadAsync(transaction => transaction.FindReceiptAsync(by, request, cancellation));
                if (!_happened)
                {
                    _happened = true;
                    await meanwhile();
                }

                return found;
            }

            public ValueTask<Stored<T>?> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
                where T : Aggregate => ReadAsync(transaction => transaction.FindAsync<T>(key, cancellation));

            public ValueTask<IReadOnlyList<Stored<RegisteredGateway>>> FindGatewaysAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> numbers, CancellationToken cancellation) =>
                ReadAsync(transaction => transaction.FindGatewaysAsync(institution, numbers, cancellation));

            public ValueTask<IReadOnlyList<Stored<RegisteredCertificate>>> FindCertificatesAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> gateways, CancellationToken cancellation) =>
                ReadAsync(transaction => transaction.FindCertificatesAsync(institution, gateways, cancellation));

            public ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate, CancellationToken cancellation) => ReadAsync(transaction => transaction.FindUserAsync(certificate, cancellation));

            public ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids, CancellationToken cancellation) => ReadAsync(transaction => transaction.FindInServiceAsync(ids, cancellation));

            private async ValueTask<T> ReadAsync<T>(Func<IRegistryTransaction, ValueTask<T>> read)
            {
                var found = default(T);
                await store.ExecuteAsync(async (transaction, _) =>
                {
                    found = await read(transaction);
                    return null;
                });
                return found!;
            }
        }
    }
}

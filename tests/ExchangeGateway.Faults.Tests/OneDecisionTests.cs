using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Postgres;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Simulation;
using ExchangeGateway.TradingGateways;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Faults.Tests;

/// <summary>One decision goes by one picture of the registry, and by one instant.</summary>
public class OneDecisionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 1, 30);

    // What long runs found: the application was read as handed in, then the gateways as they were after its withdrawal.
    [Fact]
    public async Task Return_WithdrawnByAnotherHostBetweenItsReads_IsNotPermitted()
    {
        using var cluster = PostgresCluster.Start();
        await using var host = PostgresRegistry.Open(cluster.ConnectionStringOf("postgres"));
        await using var other = PostgresRegistry.Open(cluster.ConnectionStringOf("postgres"));
        Assert.True((await host.MigrateAsync()).IsT0);
        await Market.PutAsync(host);
        await HandInAsync(host);
        var between = new BetweenReads(host, () => CallAsync(other, nameof(WithdrawApplication)));

        var outcome = await Called(nameof(ReturnApplication)).ExecuteAsync(between);

        Assert.True(outcome.IsT3, $"{outcome.Value}");
    }

    // What runs with wrong clocks found: the step was at one instant, and its entry in the trail at another.
    [Fact]
    public async Task Approve_AGatewayChangedLaterThanNow_IsAtOneInstant()
    {
        var clock = new FakeClock(Now);
        var store = new InMemoryRegistryStore(clock);
        await Market.PutAsync(store);
        await HandInAsync(store);
        clock.AdvanceMinutes(5);
        await CallAsync(store, new Call(nameof(EnableCertificate), "enable", 0, 0));
        clock.Reset(Now);

        var approved = await CallAsync(store, nameof(ApproveApplication));

        Assert.Equal(Now + Duration.FromMinutes(5), approved.At);
        Assert.Equal(approved.At, (await store.FindAsync<RegisteredApplication>(approved.Target.Key)).AsT0!.Value.Value.History[^1].At);
    }

    private static async Task HandInAsync(IRegistryStore store)
    {
        await CallAsync(store, new Call(nameof(DraftApplication), "draft", 0, 0, Changes: [new FlowRateChange(Market.Number(0).Value, 3)]));
        await CallAsync(store, nameof(RegisterInformation));
        await CallAsync(store, nameof(SubmitApplication));
    }

    private static Call Called(string command) => new(command, command, 0, 0);

    private static Task<Receipt> CallAsync(IRegistryStore store, string command) => CallAsync(store, Called(command));

    private static async Task<Receipt> CallAsync(IRegistryStore store, Call call) => (await call.ExecuteAsync(store)).AsT0.Receipt;

    /// <summary>A store where something happens, once, after a decision read an aggregate and before it reads gateways.</summary>
    private sealed class BetweenReads(IRegistryStore store, Func<Task> happens) : IRegistryStore
    {
        private bool _happened;

        public ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default) =>
            store.ExecuteAsync((transaction, cancelled) => decide(new Reading(this, transaction), cancelled), cancellation);

        private sealed class Reading(BetweenReads between, IRegistryTransaction transaction) : IRegistryTransaction
        {
            public Instant Now => transaction.Now;

            public ValueTask<Receipt?> FindReceiptAsync(InstitutionId by, RequestId request, CancellationToken cancellation) => transaction.FindReceiptAsync(by, request, cancellation);

            public ValueTask<Stored<T>?> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
                where T : Aggregate => transaction.FindAsync<T>(key, cancellation);

            public async ValueTask<IReadOnlyList<Stored<RegisteredGateway>>> FindGatewaysAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> numbers, CancellationToken cancellation)
            {
                if (!between._happened)
                {
                    between._happened = true;
                    await between.Happens();
                }

                return await transaction.FindGatewaysAsync(institution, numbers, cancellation);
            }

            public ValueTask<IReadOnlyList<Stored<RegisteredCertificate>>> FindCertificatesAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> gateways, CancellationToken cancellation) =>
                transaction.FindCertificatesAsync(institution, gateways, cancellation);

            public ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids, CancellationToken cancellation) => transaction.FindInServiceAsync(ids, cancellation);

            public ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate, CancellationToken cancellation) => transaction.FindUserAsync(certificate, cancellation);
        }

        private Task Happens() => happens();
    }
}

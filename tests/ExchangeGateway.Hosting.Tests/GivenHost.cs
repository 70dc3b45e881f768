using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Rules;
using ExchangeGateway.Simulation;
using ExchangeGateway.TradingGateways;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ExchangeGateway.Hosting.Tests;

/// <summary>A host over a registry in memory, at an hour of its own.</summary>
internal sealed class GivenHost : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 1, 30);

    private readonly IHost _host;

    public GivenHost(Action<ExchangeGatewayOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddFakeLogging();
        var store = new InMemoryRegistryStore(new TimeProviderClock(Time));
        builder.Services.AddSingleton<IRegistryStore>(store).AddSingleton<IRegistryQueries>(store);
        builder.Services.AddSingleton<INoticeStore>(new InMemoryNoticeStore(new TimeProviderClock(Time)));
        builder.Services.AddSingleton<Registry.Leases.ILeaseStore>(new InMemoryLeaseStore(new TimeProviderClock(Time)));
        more?.Invoke(builder.Services);
        builder.Services.AddExchangeGateway(options =>
        {
            options.Language = Language.English;
            configure?.Invoke(options);
        });
        _host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = new(Start.ToDateTimeOffset());

    public FakeLogCollector Log => _host.Services.GetFakeLogCollector();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task StartAsync() => _host.StartAsync();

    /// <summary>One trading gateway of a broker, whose certificates end after so many days.</summary>
    public async Task ImportAsync(int? eKey, int? file)
    {
        var broker = Of(InstitutionId.Of("broker"));
        var manager = new Acting(new(Of(AccountName.Of("manager")), Of(InstitutionId.Of("exchange"))), Role.AccountManager);
        var record = new InstitutionRecord { Name = Of(InstitutionName.Of("某证券")) };
        Assert.True((await Get<RegisterInstitution>().ExecuteAsync(new(new(manager, broker, RequestId.New()), record, Of(VpnQuota.Of(1))))).IsT0);
        var reviewer = manager with { Role = Role.Reviewer };
        var row = new TradingGatewayRow { Number = Of(RegistrationNumber.Of("1001")), Businesses = [TradingBusiness.Auction], EKey = Cells(eKey, "SM2"), File = Cells(file, "RSA") };
        var imported = await Get<ImportInventory>().ExecuteAsync(new(new(reviewer, broker, RequestId.New()), new([row], [])));
        Assert.True(imported.IsT0 && imported.AsT0.Receipt.Effects.Count == 4, imported.Value.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static CertificateCells Cells(int? days, string algorithm) =>
        days is null ? CertificateCells.Blank : new(Of(CertificateId.Of(algorithm + "-1")), Start - Duration.FromDays(1000), Start + Duration.FromDays(days.Value), algorithm);

    private static T Of<T>(Checked<T> made) => made.Match(value => value, violation => throw new ArgumentException(violation.ToString()));
}

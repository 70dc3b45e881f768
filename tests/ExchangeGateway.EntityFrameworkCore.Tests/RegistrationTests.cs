using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

public class RegistrationTests
{
    public static TheoryData<Database> All => [.. Enum.GetValues<Database>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Add_ADatabase_IsStoreQueriesOutboxAndLeasesInOne(Database database)
    {
        await using var provider = Register(new ServiceCollection(), database).AddSingleton<IClock>(Databases.Clock()).BuildServiceProvider();

        var registry = provider.GetRequiredService<RelationalRegistry>();

        Assert.Same(registry, provider.GetRequiredService<IRegistryStore>());
        Assert.Same(registry, provider.GetRequiredService<IRegistryQueries>());
        Assert.Same(registry, provider.GetRequiredService<IRegistryOutbox>());
        Assert.Same(registry, provider.GetRequiredService<ILeaseStore>());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Add_WithoutSayingWhere_IsRefused(Database database) =>
        Assert.Throws<ArgumentException>(() => Register(new ServiceCollection(), database, where: " "));

    private static IServiceCollection Register(ServiceCollection services, Database database, string? where = null) => database is Database.Sqlite
        ? services.AddExchangeGatewaySqlite(where ?? "registry.db")
        : services.AddExchangeGatewayPostgreSql(where ?? "Host=localhost");
}

using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>Registers the registry in a PostgreSQL database.</summary>
/// <threadsafety>Safe from any thread while no two register at once.</threadsafety>
public static class PostgresRegistration
{
    /// <summary>The registry in a database as the host's one store, with its queries, its outbox, its leases and its notices.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Where, as Npgsql takes it.</param>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static IServiceCollection AddExchangeGatewayPostgreSql(this IServiceCollection services, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        services.TryAddSingleton(_ => PostgresRegistry.Open(connectionString));
        services.TryAddSingleton<IRegistryStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<IRegistryQueries>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<IRegistryOutbox>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<ILeaseStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<INoticeStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        return services;
    }
}

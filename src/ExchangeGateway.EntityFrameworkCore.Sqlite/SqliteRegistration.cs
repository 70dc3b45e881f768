using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>Registers the registry in a SQLite file.</summary>
/// <threadsafety>Safe from any thread while no two register at once.</threadsafety>
public static class SqliteRegistration
{
    /// <summary>The registry in a file as the host's one store, with its queries, its outbox, its leases and its notices, under the host's <see cref="IClock"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static IServiceCollection AddExchangeGatewaySqlite(this IServiceCollection services, string path)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        services.TryAddSingleton(provider => SqliteRegistry.Open(path, provider.GetRequiredService<IClock>()));
        services.TryAddSingleton<IRegistryStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<IRegistryQueries>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<IRegistryOutbox>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<ILeaseStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        services.TryAddSingleton<INoticeStore>(provider => provider.GetRequiredService<RelationalRegistry>());
        return services;
    }
}

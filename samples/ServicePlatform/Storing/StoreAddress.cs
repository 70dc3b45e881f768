using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;

namespace ServicePlatform.Storing;

/// <summary>Where everything is kept, as given by <c>--store</c>: <c>sqlite:FILE</c>, or <c>postgres:CONNECTION</c> for many hosts.</summary>
internal sealed record StoreAddress(bool IsPostgres, string Place)
{
    private const string Sqlite = "sqlite", Postgres = "postgres";

    /// <summary>The configuration's key.</summary>
    public const string Key = "store";

    /// <summary>What the configuration says; a file in the working folder where it says nothing.</summary>
    /// <exception cref="InvalidOperationException">It names no store.</exception>
    public static StoreAddress Of(IConfiguration configuration) => (configuration[Key] ?? $"{Sqlite}:service-platform.db").Split(':', 2) switch
    {
        [Sqlite or Postgres, { Length: > 0 } place] and [var kind, _] => new(kind == Postgres, place),
        _ => throw new InvalidOperationException($"--{Key} {configuration[Key]} names no store: write {Sqlite}:FILE or {Postgres}:CONNECTION."),
    };
}

internal static class StoreRegistration
{
    public static IServiceCollection AddRegistryStore(this IServiceCollection services, StoreAddress store) =>
        (store.IsPostgres ? services.AddExchangeGatewayPostgreSql(store.Place) : services.AddExchangeGatewaySqlite(store.Place)).AddSingleton(store);
}

using System.CommandLine;
using System.CommandLine.Parsing;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using NodaTime;

namespace GatewayConsole.Registering;

/// <summary>Where a registry is kept, as typed: <c>sqlite:FILE</c> or <c>postgres:CONNECTION</c>.</summary>
internal sealed record StoreAddress(string Kind, string Place)
{
    private const string Sqlite = "sqlite", Postgres = "postgres";

    /// <summary>The option that names it.</summary>
    public static Option<StoreAddress> Option(Screen screen) => new("--store")
    {
        Description = screen.Pick(
            "Where the registry is kept: sqlite:FILE for one machine, or postgres:CONNECTION for many hosts, as in postgres:Host=db;Username=gateways;Database=gateways. Missing tables are made.",
            "登记库位置：sqlite:FILE（单机），或 postgres:CONNECTION（多主机），如 postgres:Host=db;Username=gateways;Database=gateways。缺少的表会自动建立。"),
        HelpName = "sqlite:FILE|postgres:CONNECTION",
        Required = true,
        CustomParser = result => Parse(result, screen),
    };

    /// <summary>Runs something on the registry, its tables in step; says so where it is unavailable.</summary>
    public async Task<int> UseAsync(Screen screen, IClock clock, Func<RelationalRegistry, Task<int>> use, CancellationToken cancellation)
    {
        RelationalRegistry registry;
        try
        {
            registry = Kind == Sqlite ? SqliteRegistry.Open(Place, clock) : PostgresRegistry.Open(Place);
        }
        catch (ArgumentException e)
        {
            screen.Fail($"{Place}: no connection string ({e.Message}) Write it as Host=db;Username=gateways;Database=gateways.", $"{Place}：连接字符串无效（{e.Message}）请写成 Host=db;Username=gateways;Database=gateways。");
            return ExitCode.Usage;
        }

        await using (registry.ConfigureAwait(false))
        {
            var migrated = await registry.MigrateAsync(cancellation).ConfigureAwait(false);
            return migrated.TryPickT1(out var unavailable, out _) ? screen.Unavailable(unavailable) : await use(registry).ConfigureAwait(false);
        }
    }

    private static StoreAddress? Parse(ArgumentResult result, Screen screen)
    {
        var text = result.Tokens.Single().Value;
        if (text.Split(':', 2) is [Sqlite or Postgres, { Length: > 0 }] and var parts)
        {
            return new(parts[0], parts[1]);
        }

        result.AddError(screen.Pick($"'{text}' names no store: write sqlite:FILE or postgres:CONNECTION.", $"“{text}”不是有效的登记库：请写成 sqlite:FILE 或 postgres:CONNECTION。"));
        return null;
    }
}

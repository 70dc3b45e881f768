using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;
using GatewayConsole.Registering;
using NodaTime;

namespace GatewayConsole.Touring;

/// <summary>The gateways are taken over into a registry on SQLite, in a temporary file; two gateways ask for one certificate.</summary>
internal static class RegistryChapter
{
    public static void Run(Narrator narrator, TourWorld world)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-gateway-tour-").FullName;
        try
        {
            RunAsync(narrator, world, Path.Combine(folder, "registry.db")).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(Narrator narrator, TourWorld world, string file)
    {
        narrator.Chapter("A registry keeps them all, in a database that many hosts can share", "登记库保存全部数据，可供多主机共用");
        var registry = SqliteRegistry.Open(file, new TourClock(world.Now));
        await using (registry.ConfigureAwait(false))
        {
            await registry.MigrateAsync().ConfigureAwait(false);
            var institution = world.Operator.Institution;
            await RegisterAsync(registry, institution).ConfigureAwait(false);
            var command = new ImportInventoryCommand(Head(institution), AuditChapter.Inventory(world));
            var imported = (await new ImportInventory(registry).ExecuteAsync(command).ConfigureAwait(false)).AsT0;
            var again = (await new ImportInventory(registry).ExecuteAsync(command).ConfigureAwait(false)).AsT0;
            narrator.Say(
                $"{imported.Rows.Count} gateways are taken over. Asked again under the same request id, the answer is the first one, and nothing is done: {(again.IsRepeat ? "so it is" : "not so")}.",
                $"已导入 {imported.Rows.Count} 个网关。以同一请求号重复执行，返回首次结果且不再执行：{(again.IsRepeat ? "属实" : "不符")}。");
            await RaceAsync(narrator, world, registry).ConfigureAwait(false);
            var broken = await new VerifyTrails(registry).ExecuteAsync().CountAsync().ConfigureAwait(false);
            narrator.Say($"Trails that are not whole: {broken}.", $"不完整的留痕：{broken} 条。");
        }
    }

    private static async Task RegisterAsync(RelationalRegistry registry, InstitutionId institution)
    {
        var registered = await new RegisterInstitution(registry).ExecuteAsync(new(Head(institution), new() { Name = TourWorld.Legal(InstitutionName.Of(TourWorld.Institution)) })).ConfigureAwait(false);
        if (!registered.IsT0)
        {
            throw new InvalidOperationException(registered.Value.ToString());
        }
    }

    // The certificate that one gateway signs in with is asked for by another.
    private static async Task RaceAsync(Narrator narrator, TourWorld world, RelationalRegistry registry)
    {
        var certificate = world.Certificates[world.Gateways.Keys.First()][0].Certificate.Identity.Whole;
        foreach (var gateway in world.Gateways.Keys.Take(2))
        {
            var asked = new AcquireLeaseCommand(certificate, new(world.Operator.Institution, gateway), Duration.FromMinutes(1), RequestId.New());
            (await new AcquireLease(registry, registry).ExecuteAsync(asked).ConfigureAwait(false)).Switch(
                lease => narrator.Say($"Gateway {gateway} may sign in with its certificate until {lease.Until}; fencing token {lease.Token}.", $"网关 {gateway} 可用其证书登录至 {lease.Until}；围栏令牌 {lease.Token}。"),
                held => narrator.Refusal(held.Text(narrator.Screen.Language)),
                lost => throw new InvalidOperationException(lost.ToString()),
                refused => throw new InvalidOperationException(refused.ToString()),
                unavailable => throw new InvalidOperationException(unavailable.ToString()));
        }
    }

    private static CommandHead Head(InstitutionId institution) => new(RegistryOptions.Keeper, institution, RequestId.New());

    private sealed class TourClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}

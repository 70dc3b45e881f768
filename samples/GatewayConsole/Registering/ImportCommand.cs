using System.CommandLine;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Inventory;
using GatewayConsole.Auditing;

namespace GatewayConsole.Registering;

/// <summary><c>registry import CSV</c>: takes the portal's query tables over. What is there stays as it is.</summary>
internal static class ImportCommand
{
    public static Command Create(Screen screen, RegistryOptions options)
    {
        var files = new Argument<string[]>("CSV") { Description = screen.Pick("The portal's query tables of one institution.", "某一机构从平台导出的查询列表。"), Arity = ArgumentArity.OneOrMore };
        var institution = options.Legal("--institution", "ID", screen.Pick("Whose they are, by your own key; it is taken up where it is not there yet.", "所属机构（本方编码）；尚未登记则自动登记。"), text => InstitutionId.Of(text), required: true);
        var command = new Command("import", screen.Pick("Takes the portal's query tables over. A gateway that is there stays as it is, and every row that is not taken over is told.", "导入平台查询列表。已有网关保持不变；未导入的行逐一说明。"))
        {
            files, institution, options.Store, options.Language,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var inputs = new AuditInputs(screen);
            var rows = await inputs.RowsAsync(parsed.GetValue(files)!, cancellation).ConfigureAwait(false);
            return inputs.AllRead
                ? await options.UseAsync(parsed, registry => RunAsync(screen, registry, parsed.GetValue(institution)!, rows, cancellation), cancellation).ConfigureAwait(false)
                : ExitCode.Unreadable;
        });
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, RelationalRegistry registry, InstitutionId institution, GatewayInventory rows, CancellationToken cancellation)
    {
        var registered = await new RegisterInstitution(registry).ExecuteAsync(
            new(new(RegistryOptions.Keeper, institution, RequestId.New()), new() { Name = InstitutionName.Of(institution.Value).AsT0 }), cancellation).ConfigureAwait(false);
        if (!registered.IsT0 && registered.Value is not Conflict { Kind: ConflictKind.AlreadyThere })
        {
            return screen.Tell(registered);
        }

        var imported = await new ImportInventory(registry).ExecuteAsync(
            new(new(RegistryOptions.Keeper, institution, RequestId.New()), rows, ExistingGateways.Leave), cancellation).ConfigureAwait(false);
        return imported.Match(
            done => Tell(screen, done),
            denied => screen.Refused(denied.Select(gap => gap.Text(screen.Language))),
            missing => screen.Refused([missing.Text(screen.Language)]),
            conflict => screen.Refused([conflict.Text(screen.Language)]),
            screen.Unavailable);
    }

    private static int Tell(Screen screen, InventoryImported done)
    {
        var left = done.Rows.Where(row => row.Flaw is not null).ToList();
        foreach (var row in left)
        {
            screen.Fail(row.Text(screen.Language));
        }

        screen.Out.WriteLine(screen.Pick($"Gateways taken over: {done.Rows.Count - left.Count}; rows left out: {left.Count}.", $"已导入网关 {done.Rows.Count - left.Count} 个，未导入 {left.Count} 行。"));
        return left.Count == 0 ? ExitCode.Good : ExitCode.Attention;
    }
}

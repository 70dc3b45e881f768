using System.CommandLine;
using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using Spectre.Console;

namespace GatewayConsole.Registering;

/// <summary><c>registry query</c>: gateways with their certificates (2.5-1, 3.4-1).</summary>
internal static class QueryCommand
{
    public static Command Create(Screen screen, RegistryOptions options)
    {
        var system = new Option<string>("--system") { Description = screen.Pick("trading or market-data.", "trading（交易网关）或 market-data（行情网关）。"), DefaultValueFactory = _ => "trading" };
        system.AcceptOnlyFromAmong("trading", "market-data");
        var number = options.Legal("--number", "NUMBER", screen.Pick("The registration number; all where it is left out.", "登记编号；省略则列出全部。"), text => RegistrationNumber.Of(text));
        var command = new Command("query", screen.Pick("Lists gateways with the certificates that they use.", "列出网关及其所用证书。")) { options.Store, options.Institution, system, number, options.Language };
        command.SetAction((parsed, cancellation) => options.UseAsync(
            parsed,
            registry => RunAsync(
                screen,
                registry,
                new(parsed.GetValue(system) == "trading" ? GatewaySystem.Trading : GatewaySystem.MarketData) { Institution = parsed.GetValue(options.Institution), Number = parsed.GetValue(number) },
                cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, RelationalRegistry registry, GatewayFilter filter, CancellationToken cancellation)
    {
        var found = 0;
        for (PageMark? after = null; ;)
        {
            var reading = await registry.GatewaysAsync(filter, new(PageRequest.MostItems, after), cancellation).ConfigureAwait(false);
            if (reading.TryPickT1(out var unavailable, out var page))
            {
                return screen.Unavailable(unavailable);
            }

            found += page.Items.Count;
            if (page.Items.Count > 0)
            {
                Write(screen, page);
            }

            if ((after = page.Next) is null)
            {
                screen.Ansi.WriteLine(screen.Pick($"{found} gateways.", $"网关 {found} 个。"));
                return ExitCode.Good;
            }
        }
    }

    private static void Write(Screen screen, Page<GatewayWithCertificates> page)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(screen.Pick("institution", "机构"), screen.Pick("gateway", "网关"), screen.Pick("state", "状态"), screen.Pick("rate", "流速权"), screen.Pick("EKey until (UTC)", "EKey 到期（UTC）"), screen.Pick("file until (UTC)", "文件证书到期（UTC）"));
        foreach (var found in page.Items)
        {
            table.AddRow([.. new[]
            {
                found.Gateway.Institution.Value,
                found.Gateway.Value.Number.Value,
                LifecycleDiagram.Caption(found.Gateway.State, screen.Language),
                (found.Gateway.Value as TradingGateway)?.FlowRate.ToString() ?? "–",
                End(found, CertificateKind.EKey),
                End(found, CertificateKind.File),
            }.Select(cell => new Text(Screen.Printable(cell)))]);
        }

        screen.Ansi.Write(table);
    }

    private static string End(GatewayWithCertificates found, CertificateKind kind) =>
        found.Certificates.FirstOrDefault(certificate => certificate.Number.Kind == kind)?.Cells.ExpiresAt is { } end ? $"{end:uuuu-MM-dd HH:mm}" : "–";
}

using System.CommandLine;
using System.Text;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime.Text;

namespace GatewayConsole.Registering;

/// <summary><c>registry history ID</c>: every change of one thing, for people or as JSON lines.</summary>
internal static class HistoryCommand
{
    private const int Entries = 500;

    public static Command Create(Screen screen, RegistryOptions options)
    {
        var id = new Argument<string>("ID")
        {
            Description = screen.Pick(
                "What, by kind, institution and name: gateway:BROKER/1001, application:BROKER/B1, certificate:BROKER/1001/EKey/1, institution:BROKER.",
                "对象，按类别、机构和名称：gateway:BROKER/1001、application:BROKER/B1、certificate:BROKER/1001/EKey/1、institution:BROKER。"),
        };
        var command = new Command("history", screen.Pick("Tells everything that was done to one thing: when, who, what, from which state to which.", "列出某一对象的全部变更：时间、操作人、操作、前后状态。")) { id, options.Store, options.Json, options.Language };
        command.SetAction((parsed, cancellation) => KeyOf(parsed.GetValue(id)!) is { } key
            ? options.UseAsync(parsed, registry => RunAsync(screen, registry, key, parsed.GetValue(options.Json), cancellation), cancellation)
            : Task.FromResult(Unknown(screen, parsed.GetValue(id)!)));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, RelationalRegistry registry, AggregateKey key, bool json, CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            var reading = await registry.TrailAsync(key, last, Entries, cancellation).ConfigureAwait(false);
            if (reading.TryPickT1(out var unavailable, out var entries))
            {
                return screen.Unavailable(unavailable);
            }

            foreach (var kept in entries)
            {
                screen.Out.WriteLine(json ? Encoding.UTF8.GetString(TrailJson.Line(kept)) : Screen.Printable(Line(kept.Entry)));
            }

            if (entries.Count < Entries)
            {
                return last + entries.Count > 0 ? ExitCode.Good : screen.Refused([new NotFound(key).Text(screen.Language)]);
            }

            last = entries[^1].Entry.Version;
        }
    }

    private static string Line(AuditEntry entry) =>
        $"{entry.Version,3}  {InstantPattern.General.Format(entry.At)}  {entry.Command}  {(entry.From is null ? "" : entry.From + " → ")}{entry.To}  {entry.By.Actor} ({entry.By.Role}){(entry.Reason is null ? "" : $"  “{entry.Reason}”")}";

    private static AggregateKey? KeyOf(string id)
    {
        if (id.Split(':', 2) is not [var kindName, var place] || KindOf(kindName) is not { } kind)
        {
            return null;
        }

        var parts = place.Split('/', 2);
        return InstitutionId.Of(parts[0]).Match<AggregateKey?>(
            institution => kind is AggregateKind.Institution ? AggregateKey.Of(institution) : parts.Length == 2 ? AggregateKey.Restore(kind, institution, parts[1]) : null,
            _ => null);
    }

    private static AggregateKind? KindOf(string name) => name switch
    {
        "institution" => AggregateKind.Institution,
        "application" => AggregateKind.Application,
        "gateway" => AggregateKind.Gateway,
        "certificate" => AggregateKind.Certificate,
        "filing" => AggregateKind.MarketMakerFiling,
        "phone" => AggregateKind.ContactPhoneChange,
        _ => null,
    };

    private static int Unknown(Screen screen, string id)
    {
        screen.Fail($"'{id}' names nothing: write it as gateway:BROKER/1001.", $"“{id}”无法识别：请写成 gateway:BROKER/1001。");
        return ExitCode.Usage;
    }
}

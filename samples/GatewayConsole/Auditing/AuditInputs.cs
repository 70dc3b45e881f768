using ExchangeGateway.Calendars;
using ExchangeGateway.Csv;
using ExchangeGateway.Inventory;
using GatewayConsole.Planning;

namespace GatewayConsole.Auditing;

/// <summary>Reads what an audit or a plan is given. What cannot be read is said, and the rest is done all the same.</summary>
internal sealed class AuditInputs(Screen screen)
{
    /// <summary>Whether everything so far could be read.</summary>
    public bool AllRead { get; private set; } = true;

    public async Task<GatewayInventory> RowsAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var rows = GatewayInventory.Empty;
        foreach (var path in paths)
        {
            var import = await InventoryCsv.ReadFileAsync(path, cancellation: cancellation).ConfigureAwait(false);
            rows = rows.With(import.Match(
                imported => Good(path, imported),
                unknown => Refuse(path, unknown.Text(screen.Language)),
                refusal => Refuse(path, refusal.Text(screen.Language))));
        }

        return rows;
    }

    public List<CertificateEvidence> Certificates(string folder, string? password)
    {
        if (!Directory.Exists(folder))
        {
            Refuse(folder, screen.Pick("no such folder. Give the folder that holds the certificates.", "目录不存在。请指定存放证书的目录。"));
            return [];
        }

        return CertificateFolder.Read(folder, password, (path, entry) => Refuse(path, entry.Match(
            certificate: _ => "",
            unreadable: unreadable => unreadable.Text(screen.Language),
            wrongPassword: wrong => wrong.Text(screen.Language),
            overLimit: over => over.Text(screen.Language))));
    }

    /// <summary>Further years of the working calendar.</summary>
    public IEnumerable<CalendarYear> Years(IEnumerable<string> paths) =>
        paths.Select(path => CalendarFile.Read(path, screen, (where, why) => Refuse(where, why))).OfType<CalendarYear>();

    private GatewayInventory Good(string path, ImportedInventory imported)
    {
        foreach (var problem in imported.Problems)
        {
            Refuse(path, problem.Text(screen.Language));
        }

        return imported.Inventory;
    }

    private GatewayInventory Refuse(string path, string why)
    {
        AllRead = false;
        screen.Fail($"{path}: {why}");
        return GatewayInventory.Empty;
    }
}

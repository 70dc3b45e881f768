using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>
/// Locks rows and compares their versions: the one place with SQL of our own. EF Core writes no <c>FOR SHARE</c>.
/// Everybody locks in the order of keys, so that two commands do not wait for each other.
/// </summary>
internal sealed class RowLocks(RegistryContext context, NpgsqlConnection connection)
{
    public async ValueTask<AggregateKey?> HoldAsync(IReadOnlyList<HeldRow> rows, CancellationToken cancellation)
    {
        HeldRow[] ordered =
        [
            .. rows.OrderBy(read => read.Key.Kind).ThenBy(read => read.Key.Institution.Value, StringComparer.Ordinal).ThenBy(read => read.Key.Name, StringComparer.Ordinal),
        ];
        var batch = connection.CreateBatch();
        await using var closing = batch.ConfigureAwait(false);
        foreach (var read in ordered)
        {
            batch.BatchCommands.Add(Lock(read));
        }

        var reader = await batch.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await using var ending = reader.ConfigureAwait(false);
        foreach (var read in ordered)
        {
            var version = await reader.ReadAsync(cancellation).ConfigureAwait(false) ? reader.GetInt64(0) : 0;
            if (version != read.Version)
            {
                return read.Key;
            }

            await reader.NextResultAsync(cancellation).ConfigureAwait(false);
        }

        return null;
    }

    // A row that is only read is shared; one that is to be changed is not, and a lock that grows is how deadlocks come about.
    private NpgsqlBatchCommand Lock(HeldRow row) => new(
        $"""SELECT "Version" FROM "{TableOf(row.Key.Kind)}" WHERE "Institution" = $1 AND "Name" = $2 FOR {(row.IsChanged ? "NO KEY UPDATE" : "SHARE")}""")
    {
        Parameters = { new() { Value = row.Key.Institution.Value }, new() { Value = row.Key.Name } },
    };

    private string TableOf(AggregateKind kind) => context.Model.FindEntityType(kind switch
    {
        AggregateKind.Institution => typeof(InstitutionRow),
        AggregateKind.Application => typeof(ApplicationRow),
        AggregateKind.Gateway => typeof(GatewayRow),
        AggregateKind.Certificate => typeof(CertificateRow),
        AggregateKind.MarketMakerFiling => typeof(FilingRow),
        AggregateKind.ContactPhoneChange => typeof(PhoneChangeRow),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of aggregate."),
    })!.GetTableName()!;
}

using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>Writes what one command does, all but the commit.</summary>
internal sealed class UnitWriter(RegistryDatabase database, RegistryContext context, RegistryTransaction transaction)
{
    private readonly List<Statement> _locks = [], _leaving = [], _written = [], _belonging = [];

    /// <summary>Writes it, or says what is in its way. Once begun, it waits for no cancellation.</summary>
    public async ValueTask<Conflict?> WriteAsync(UnitOfWork unit)
    {
        var rows = new Dictionary<AggregateKey, AggregateRow>();
        foreach (var (key, version, _) in Held(unit))
        {
            // Of what was read, the transaction's picture is compared; that nobody changed it since, the locks see to.
            var row = await transaction.FindRowAsync(key, CancellationToken.None).ConfigureAwait(false);
            if ((row?.Version ?? 0) != version)
            {
                return new(ConflictKind.StaleVersion, key);
            }

            if (row is not null)
            {
                rows[key] = row;
            }
        }

        // What is to be new is not looked for: where it is there all the same, its key is taken.
        if (unit.Changes.FirstOrDefault(change => change.ExpectedVersion == 0 && transaction.Seen(change.After.Key) is not null) is { } there)
        {
            return new(ConflictKind.AlreadyThere, there.After.Key);
        }

        Lock(unit);
        var exchanges = unit.Changes.Count(change => change.After is RegisteredCertificate) > 1;
        foreach (var change in unit.Changes)
        {
            Write(change, rows.GetValueOrDefault(change.After.Key), exchanges);
        }

        Insert(_belonging, unit.Changes.Select(change => AuditEntryRow.Of(change.Entry)));
        Insert(_belonging, [ReceiptRow.Of(unit.Receipt)]);
        Insert(_belonging, [new OutboxRow { Institution = unit.Receipt.By.Institution.Value, Request = unit.Receipt.Request.Value }]);
        await new StatementBatch(context.Database.GetDbConnection()).ExecuteAsync([.. _locks, .. _leaving, .. _written, .. _belonging]).ConfigureAwait(false);
        return null;
    }

    // What is changed is locked with what was read, and everybody locks in the order of keys: so two commands do not wait for each other.
    private static IEnumerable<(AggregateKey Key, long Version, bool IsChanged)> Held(UnitOfWork unit) =>
        unit.Reads.Select(read => (read.Key, read.Version, false))
            .Concat(unit.Changes.Where(change => change.ExpectedVersion > 0).Select(change => (change.After.Key, change.ExpectedVersion, true)))
            .OrderBy(held => held.Key.Kind).ThenBy(held => held.Key.Institution.Value, StringComparer.Ordinal).ThenBy(held => held.Key.Name, StringComparer.Ordinal);

    // The writing of one row locks it by itself. A row that is only read is shared; one that is to be changed is not, and a lock that grows is how deadlocks come about.
    private void Lock(UnitOfWork unit)
    {
        if (unit.Reads.Count + unit.Changes.Count > 1)
        {
            _locks.AddRange(Held(unit).Where(held => database.LockOf(held.IsChanged) is not null).Select(held => Of(RowOf(held.Key.Kind)).Lock(held.Key, database.LockOf(held.IsChanged)!)));
        }
    }

    private void Write(AggregateChange change, AggregateRow? before, bool exchanges)
    {
        var row = New(change.After.Key.Kind);
        row.Write(change);
        _written.Add(before is null ? Of(row.GetType()).Insert(row) : Of(row.GetType()).Update(row, change.ExpectedVersion));

        // Two certificates that exchange their gateways are in each other's way, whichever is written first: so both leave before.
        if (exchanges && (row, before) is (CertificateRow after, CertificateRow { InServiceAt: not null } at) && after.InServiceAt != at.InServiceAt)
        {
            _leaving.Add(Of(typeof(CertificateRow)).Clear(at, nameof(CertificateRow.InServiceAt)));
        }

        var (there, now) = (Belonging(before), Belonging(row));
        for (var i = 0; i < Math.Max(there.Count, now.Count); i++)
        {
            var (old, one) = (there.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
            if (old is not null && one is not null && Of(one.GetType()).AreSame(old, one))
            {
                continue;
            }

            if (old is not null)
            {
                _leaving.Add(Of(old.GetType()).Delete(old));
            }

            if (one is not null)
            {
                Insert(_belonging, [one]);
            }
        }
    }

    private static IReadOnlyList<ListedRow> Belonging(AggregateRow? row) => row switch
    {
        ApplicationRow application => [.. application.Gateways.OrderBy(gateway => gateway.Ordinal)],
        GatewayRow gateway => [.. gateway.Bindings.OrderBy(binding => binding.Ordinal)],
        _ => [],
    };

    private void Insert<TRow>(List<Statement> statements, IEnumerable<TRow> rows)
        where TRow : class => statements.AddRange(rows.Select(row => Of(row.GetType()).Insert(row)));

    private TableStatements Of(Type row) => TableStatements.Of(context, row);

    private static AggregateRow New(AggregateKind kind) => kind switch
    {
        AggregateKind.Institution => new InstitutionRow(),
        AggregateKind.Application => new ApplicationRow(),
        AggregateKind.Gateway => new GatewayRow(),
        AggregateKind.Certificate => new CertificateRow(),
        AggregateKind.MarketMakerFiling => new FilingRow(),
        AggregateKind.ContactPhoneChange => new PhoneChangeRow(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of aggregate."),
    };

    private static Type RowOf(AggregateKind kind) => New(kind).GetType();
}

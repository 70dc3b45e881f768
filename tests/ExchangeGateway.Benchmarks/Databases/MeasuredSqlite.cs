using System.Data.Common;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.Benchmarks.Databases;

/// <summary>SQLite, a file of its own. Nobody sets what is SQLite's default: that a commit is on the disk.</summary>
internal sealed class MeasuredSqlite : MeasuredDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-gateway-measured-").FullName;
    private readonly string _connection;
    private readonly DbContextOptions<PeerContext> _peer;

    public MeasuredSqlite()
    {
        var file = Path.Combine(_folder, "registry.db");
        Registry = SqliteRegistry.Open(file, new StillClock());
        _connection = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        _peer = new DbContextOptionsBuilder<PeerContext>().UseSqlite(_connection).Options;
        Migrate();
    }

    public override string Name => "SQLite";

    public override RelationalRegistry Registry { get; }

    public override bool WritesInTurn => true;

    protected override FillingWords Words { get; } = new(
        "WITH RECURSIVE n(i) AS (SELECT {0} UNION ALL SELECT i + 1 FROM n WHERE i < {1})",
        "printf('%06d', i / {0})", "printf('%08d', i)", "CAST(printf('%032d', i) AS BLOB)", "1790000000000000", "1", "0");

    public override PeerContext NewPeer() => new(_peer);

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    public override object Kept(DateTime at) => PeerContext.Microseconds(at);

    public override void Dispose()
    {
        Registry.DisposeAsync().AsTask().GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StillClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 11, 24, 1, 30);
    }
}

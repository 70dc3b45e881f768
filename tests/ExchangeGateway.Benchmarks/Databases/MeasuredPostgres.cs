using System.Data.Common;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ExchangeGateway.Benchmarks.Databases;

/// <summary>PostgreSQL, a server of its own.</summary>
internal sealed class MeasuredPostgres : MeasuredDatabase
{
    private readonly PostgresServer _server = PostgresServer.Start();
    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<PeerContext> _peer;

    public MeasuredPostgres()
    {
        var database = _server.NewDatabase();
        Registry = PostgresRegistry.Open(database);
        _source = NpgsqlDataSource.Create(database);
        _peer = new DbContextOptionsBuilder<PeerContext>().UseNpgsql(_source).Options;
        Migrate();
    }

    public override string Name => "PostgreSQL";

    public override RelationalRegistry Registry { get; }

    public override bool WritesInTurn => false;

    protected override FillingWords Words { get; } = new(
        "WITH n AS (SELECT generate_series({0}, {1}) AS i)",
        "lpad((i / {0})::text, 6, '0')", "lpad(i::text, 8, '0')", "convert_to(lpad(i::text, 32, '0'), 'UTF8')", "TIMESTAMPTZ '2026-11-24T00:00:00Z'", "TRUE", "FALSE");

    public override PeerContext NewPeer() => new(_peer);

    public override DbConnection Connect() => _source.OpenConnection();

    public override object Kept(DateTime at) => at;

    public override void Dispose()
    {
        Registry.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _source.Dispose();
        _server.Dispose();
    }
}

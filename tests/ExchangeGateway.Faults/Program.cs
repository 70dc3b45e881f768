using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;

// A process of a run: STORE HISTORY-FILE SEED WORKERS COMMANDS. It writes a line after each answer, and ends by itself, or is killed.
if (args is not [var store, var history, var seed, var workers, var commands])
{
    Console.Error.WriteLine("usage: STORE HISTORY-FILE SEED WORKERS COMMANDS");
    return 64;
}

var place = store.Split(':', 2)[1];
await using RelationalRegistry registry = store.StartsWith("sqlite:", StringComparison.Ordinal) ? SqliteRegistry.Open(place, new HostClock()) : PostgresRegistry.Open(place);
using var file = new HistoryFile(history);
await Task.WhenAll(Enumerable.Range(0, int.Parse(workers)).Select(worker =>
    Task.Run(() => new Worker(registry, registry, registry, file, () => Console.WriteLine("answered")).RunAsync((int.Parse(seed) * 1000) + worker, int.Parse(commands), CancellationToken.None))));
return 0;

using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;

// A process of a run: STORE HISTORY-FILE SEED WORKERS. It reads how many commands
// it may call next, and writes a line after each answer. It ends when nothing more can be read, or is killed.
if (args is not [var store, var history, var seed, var workers])
{
    Console.Error.WriteLine("usage: STORE HISTORY-FILE SEED WORKERS");
    return 64;
}

var place = store.Split(':', 2)[1];
await using RelationalRegistry registry = store.StartsWith("sqlite:", StringComparison.Ordinal) ? SqliteRegistry.Open(place, new HostClock()) : PostgresRegistry.Open(place);
using var file = new HistoryFile(history);
using var turns = new SemaphoreSlim(0);
using var ended = new CancellationTokenSource();
for (var number = 0; number < int.Parse(workers); number++)
{
    var worker = new Worker(registry, registry, registry, file, () => Console.WriteLine("answered"), turns.WaitAsync);
    var drawn = (int.Parse(seed) * 1000) + number;

    // What a worker dies of, the process dies of: so it is seen.
    _ = Task.Run(() => worker.RunAsync(drawn, int.MaxValue, ended.Token)).ContinueWith(
        static failed => Environment.FailFast("A worker failed.", failed.Exception), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}

while (await Console.In.ReadLineAsync() is { } more)
{
    turns.Release(int.Parse(more));
}

await ended.CancelAsync();
return 0;

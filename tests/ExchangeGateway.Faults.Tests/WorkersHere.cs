using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Simulation;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Faults.Tests;

/// <summary>A run of workers in this process, on the store in memory.</summary>
internal static class WorkersHere
{
    public static async Task<History> RunAsync(int workers, int commands)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 24, 1, 30), Duration.FromMilliseconds(1));
        var store = new InMemoryRegistryStore(clock);
        var leases = new InMemoryLeaseStore(clock);
        var folder = Directory.CreateTempSubdirectory("history-").FullName;
        try
        {
            await Market.PutAsync(store);
            using (HistoryFile file = new(Path.Combine(folder, "0000.jsonl")), other = new(Path.Combine(folder, "0001.jsonl")))
            {
                await Task.WhenAll(Enumerable.Range(0, workers).Select(worker =>
                    Task.Run(() => new Worker(store, store, leases, worker % 2 == 0 ? file : other, static () => { }, static _ => Task.CompletedTask).RunAsync(worker, commands, CancellationToken.None))));
            }

            return await History.ReadAsync(folder, store);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Faults.Tests;

/// <summary>What a run left: what callers saw, and what the registry has.</summary>
internal sealed record History(IReadOnlyList<Operation> Operations, RegistryImage Image)
{
    public async Task<IReadOnlyList<Anomaly>> AnomaliesAsync() => await Checker.AnomaliesAsync(Operations, Image);

    /// <summary>Reads it once all workers ended.</summary>
    public static async Task<History> ReadAsync(string folder, IRegistryQueries queries) => new(HistoryFile.Read(folder), await RegistryImage.ReadAsync(queries));

    /// <summary>A run of workers in this process.</summary>
    public static async Task<History> RunAsync(IRegistryStore store, IRegistryQueries queries, int workers, int commands)
    {
        var folder = Directory.CreateTempSubdirectory("history-").FullName;
        try
        {
            await Market.PutAsync(store);
            using (var file = new HistoryFile(Path.Combine(folder, "here.jsonl")))
            {
                await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => new Worker(store, queries, file, static () => { }).RunAsync(worker, commands, CancellationToken.None))));
            }

            return await ReadAsync(folder, queries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Faults.Checking;

/// <summary>What a run left: what callers saw, and what the registry has.</summary>
internal sealed record History(IReadOnlyList<Operation> Operations, IReadOnlyList<LeaseOperation> Leases, RegistryImage Image)
{
    /// <summary>Between which instants it was.</summary>
    public StoreTimes Times { get; init; } = StoreTimes.Always;

    /// <summary>Reads it once all workers ended.</summary>
    public static async Task<History> ReadAsync(string folder, IRegistryQueries queries)
    {
        var (operations, leases) = HistoryFile.Read(folder);
        return new(operations, leases, await RegistryImage.ReadAsync(queries));
    }
}

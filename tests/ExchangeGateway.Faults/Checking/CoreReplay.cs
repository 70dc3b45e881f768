using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.Faults.Checking;

/// <summary>
/// Does everything once more, one after the other, on a registry in memory, at the instants that the trails tell. Each
/// answer must be the one that was given, and all that is left must be what the database has. What was refused for one
/// aggregate's sake is asked again of each version that it may have seen: one must refuse it in the same words.
/// </summary>
internal sealed class CoreReplay
{
    private readonly ReplayClock _clock = new();
    private readonly InMemoryRegistryStore _core;
    private readonly LookingStore _looking;
    private readonly List<Operation> _unexplained = [];
    private readonly Dictionary<(AggregateKey Key, long Version), List<Operation>> _tries = [];

    private CoreReplay()
    {
        _core = new(_clock);
        _looking = new(_core);
    }

    public static async Task<IReadOnlyList<Anomaly>> AnomaliesAsync(IReadOnlyList<Step> steps, IReadOnlyCollection<Operation> operations, RegistryImage image) =>
        await new CoreReplay().RunAsync(steps, operations, image);

    private async Task<IReadOnlyList<Anomaly>> RunAsync(IReadOnlyList<Step> steps, IReadOnlyCollection<Operation> operations, RegistryImage image)
    {
        await Market.PutAsync(_core);
        var writers = steps.SelectMany(step => step.Entries.Select(entry => (entry.Key, Step: step))).ToLookup(one => one.Key, one => one.Step);
        foreach (var refused in operations.Where(operation => operation.RefusedFor is not null))
        {
            _unexplained.Add(refused);
            Note(refused, [.. writers[refused.RefusedFor!]]);
        }

        await TryAsync(_tries.Where(one => one.Key.Version == 0).SelectMany(one => one.Value));
        foreach (var step in steps)
        {
            // Once it went another way, what follows tells nothing.
            if (await DifferenceAsync(step) is { } difference)
            {
                return [new("not-of-the-core", difference)];
            }

            await TryAsync(step.Entries.SelectMany(entry => _tries.GetValueOrDefault((entry.Key, entry.Version), [])));
        }

        var expected = (await RegistryImage.ReadAsync(_core)).Items.ToDictionary(item => item.Key);
        return
        [
            .. image.Items.Where(item => item != expected.GetValueOrDefault(item.Key)).Select(item => new Anomaly("not-of-the-core", $"{item.Key}: {Difference($"{item}", $"{expected.GetValueOrDefault(item.Key)}")}")),
            .. expected.Keys.Except(image.Items.Select(item => item.Key)).Select(key => new Anomaly("not-of-the-core", $"{key} is not there")),
            .. _unexplained.Select(refused => new Anomaly("refused-for-nothing", $"{refused}: {refused.Refusal}")),
        ];
    }

    // The versions that were there at an instant between call and answer.
    private void Note(Operation refused, Step[] writers)
    {
        for (var version = 0; version <= writers.Length; version++)
        {
            if ((version == 0 || writers[version - 1].InvokedAt < refused.AnsweredAt) && (version == writers.Length || writers[version].AnsweredAt > refused.InvokedAt))
            {
                var key = (refused.RefusedFor!, (long)version);
                if (!_tries.TryGetValue(key, out var tries))
                {
                    _tries.Add(key, tries = []);
                }

                tries.Add(refused);
            }
        }
    }

    private async Task<string?> DifferenceAsync(Step step)
    {
        if (step.IsSetUp || step.Calls is not [var called, ..])
        {
            return null;
        }

        _clock.Now = step.Entries.Max(entry => entry.At);
        var outcome = await called.Call.ExecuteAsync(_core);
        var did = step.Entries.Select(entry => new Effect(entry.Key, entry.Version, entry.From, entry.To)).ToHashSet();
        return outcome.TryPickT0(out var done, out _) && did.SetEquals(done.Receipt.Effects) ? null
            : $"{called} did {string.Join("; ", did)}; the core answers {(done is null ? outcome.Value : string.Join("; ", done.Receipt.Effects))}";
    }

    private async Task TryAsync(IEnumerable<Operation> tries)
    {
        foreach (var refused in tries)
        {
            if ((await refused.Call.ExecuteAsync(_looking)).Value.ToString() == refused.Refusal)
            {
                _unexplained.Remove(refused);
            }
        }
    }

    // Where two texts part.
    private static string Difference(string found, string expected)
    {
        const int Around = 120;
        var from = Math.Max(0, found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count() - Around);
        return $"…{found[from..Math.Min(found.Length, from + (2 * Around))]}… instead of …{expected[Math.Min(from, expected.Length)..Math.Min(expected.Length, from + (2 * Around))]}…";
    }

    private sealed class ReplayClock : IClock
    {
        public Instant Now { get; set; } = Market.Start;

        public Instant GetCurrentInstant() => Now;
    }

    // Decides, and saves nothing.
    private sealed class LookingStore(IRegistryStore store) : IRegistryStore
    {
        public ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default) =>
            store.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    await decide(transaction, cancelled);
                    return null;
                },
                cancellation);
    }
}

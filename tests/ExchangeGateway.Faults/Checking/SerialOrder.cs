using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Faults.Checking;

/// <summary>
/// One order of everything that was done in which each aggregate's versions follow one another, and nothing comes after
/// what was called once it had been answered: the order in which one caller alone could have done it.
/// </summary>
internal static class SerialOrder
{
    /// <summary>Finds it, or says what keeps it from being.</summary>
    public static (IReadOnlyList<Step> Steps, IReadOnlyList<Anomaly> Anomalies) Of(IReadOnlyCollection<Operation> operations, RegistryImage image)
    {
        var steps = Steps(operations, image);
        var (after, before) = Follows(image);
        var open = new SortedSet<(long AnsweredAt, string Request)>(steps.Values.Select(step => (step.AnsweredAt, step.Request.Value)));
        var ready = new PriorityQueue<Step, long>(steps.Values.Where(step => !before.ContainsKey(step.Request.Value)).Select(step => (step, step.InvokedAt)));
        var (order, anomalies) = (new List<Step>(), new List<Anomaly>());
        while (ready.TryDequeue(out var step, out _))
        {
            // It was called last of all that can be next: if it cannot be, none can.
            if (open.Min is var first && first.Request != step.Request.Value && first.AnsweredAt < step.InvokedAt)
            {
                anomalies.Add(new("no-order", $"{step.Request} was called after {first.Request} was answered, and is before it"));
            }

            order.Add(step);
            open.Remove((step.AnsweredAt, step.Request.Value));
            foreach (var next in after[step.Request.Value].Where(next => --before[next] == 0))
            {
                ready.Enqueue(steps[next], steps[next].InvokedAt);
            }
        }

        if (order.Count < steps.Count)
        {
            anomalies.Add(new("no-order", $"each before another: {string.Join(", ", open.Take(10).Select(one => one.Request))}"));
        }

        return (order, anomalies);
    }

    private static Dictionary<string, Step> Steps(IReadOnlyCollection<Operation> operations, RegistryImage image)
    {
        var calls = operations.ToLookup(operation => operation.Call.Request);
        return image.Items.SelectMany(item => item.Trail).Select(kept => kept.Entry).GroupBy(entry => entry.Request)
            .ToDictionary(same => same.Key.Value, same => new Step(same.Key, [.. calls[same.Key.Value]], [.. same]));
    }

    // Who comes directly after whom in an aggregate, and after how many.
    private static (ILookup<string, string> After, Dictionary<string, int> Before) Follows(RegistryImage image)
    {
        var pairs = image.Items.SelectMany(item => Requests(item.Trail).Zip(Requests(item.Trail).Skip(1))).Where(pair => pair.First != pair.Second).ToArray();
        return (pairs.ToLookup(pair => pair.First, pair => pair.Second), pairs.GroupBy(pair => pair.Second).ToDictionary(same => same.Key, same => same.Count()));
    }

    private static IEnumerable<string> Requests(ValueList<KeptEntry> trail) => trail.Select(kept => kept.Entry.Request.Value);
}

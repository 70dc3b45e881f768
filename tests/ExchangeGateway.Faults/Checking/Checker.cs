using ExchangeGateway.Applications;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.Faults.Checking;

/// <summary>What a history shows that must not be.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="What">What was seen.</param>
internal sealed record Anomaly(string Kind, string What);

/// <summary>Compares what callers saw with what the registry has, and replays that against the pure core.</summary>
internal static class Checker
{
    public static async Task<IReadOnlyList<Anomaly>> AnomaliesAsync(IReadOnlyCollection<Operation> operations, RegistryImage image) =>
    [
        .. await BrokenTrailsAsync(image),
        .. image.Items.SelectMany(StatesThatDoNotFollow),
        .. image.Items.SelectMany(TimesThatGoBack),
        .. LostOrTwice(operations, image),
        .. OutOfOrder(operations),
        .. SharedCertificates(image),
        .. SharedGateways(image),
        .. image.Items.SelectMany(NotOfTheCore),
    ];

    // Versions without gaps, every entry as it was written, the end where it must be.
    private static async Task<IEnumerable<Anomaly>> BrokenTrailsAsync(RegistryImage image)
    {
        var broken = new List<Anomaly>();
        foreach (var item in image.Items)
        {
            if ((await TrailVerification.OfAsync(item.Trail.ToAsyncEnumerable(), item.Head)).TryPickT1(out var flaw, out _))
            {
                broken.Add(new("trail-broken", $"{item.Key}: {flaw}"));
            }
        }

        return broken;
    }

    private static IEnumerable<Anomaly> StatesThatDoNotFollow(ImageItem item)
    {
        string? state = null;
        foreach (var kept in item.Trail)
        {
            if (kept.Entry.From != state)
            {
                yield return new("state-does-not-follow", $"{item.Key} v{kept.Entry.Version}: from {kept.Entry.From}, but it was {state}");
            }

            state = kept.Entry.To;
        }

        if (item.Value.State != state)
        {
            yield return new("state-does-not-follow", $"{item.Key} is {item.Value.State}, its trail ends with {state}");
        }
    }

    private static IEnumerable<Anomaly> TimesThatGoBack(ImageItem item) =>
        item.Trail.Zip(item.Trail.Skip(1)).Where(pair => pair.Second.Entry.At < pair.First.Entry.At)
            .Select(pair => new Anomaly("time-goes-back", $"{item.Key} v{pair.Second.Entry.Version}: {pair.First.Entry.At} then {pair.Second.Entry.At}"));

    private static IEnumerable<Anomaly> LostOrTwice(IReadOnlyCollection<Operation> operations, RegistryImage image)
    {
        var entries = image.Items.SelectMany(item => item.Trail).ToLookup(kept => kept.Entry.Request, kept => new Effect(kept.Entry.Key, kept.Entry.Version, kept.Entry.From, kept.Entry.To));
        foreach (var operation in operations)
        {
            var done = entries[operation.Request].ToArray();
            if (done.DistinctBy(effect => effect.Key).Count() != done.Length)
            {
                yield return new("done-twice", $"{operation.Command} {operation.Request}: {string.Join("; ", done.AsEnumerable())}");
            }

            if (operation.Answer is AnswerKind.Done && !operation.Effects.All(done.Contains))
            {
                yield return new("answer-lost", $"{operation.Command} {operation.Request}: {string.Join("; ", operation.Effects.Except(done))}");
            }

            if (operation.Answer is AnswerKind.Done && done.Length != operation.Effects.Count && done.DistinctBy(effect => effect.Key).Count() == done.Length)
            {
                yield return new("done-otherwise-than-answered", $"{operation.Command} {operation.Request}");
            }

            if (operation.Answer is AnswerKind.Refused && done.Length > 0)
            {
                yield return new("refused-yet-done", $"{operation.Command} {operation.Request}: {string.Join("; ", done.AsEnumerable())}");
            }
        }

        var known = operations.Select(operation => operation.Request).ToHashSet();
        foreach (var unknown in entries.Where(same => !known.Contains(same.Key) && !same.Key.Value.StartsWith(Market.SetUp, StringComparison.Ordinal)))
        {
            yield return new("done-unasked", $"{unknown.Key}: {string.Join("; ", unknown)}");
        }
    }

    // What was answered before another was called came before it in every aggregate that both changed.
    private static IEnumerable<Anomaly> OutOfOrder(IReadOnlyCollection<Operation> operations)
    {
        var changes = from operation in operations
                      where operation.Answer is AnswerKind.Done
                      from effect in operation.Effects
                      group (Operation: operation, effect.Version) by effect.Key;
        foreach (var same in changes)
        {
            var earliestAnswer = long.MaxValue;
            foreach (var (operation, version) in same.OrderByDescending(change => change.Version))
            {
                // A later version was answered before this one was even called.
                if (earliestAnswer < operation.InvokedAt)
                {
                    yield return new("out-of-order", $"{same.Key} v{version} ({operation.Command} {operation.Request}) was called after a later version was answered");
                }

                earliestAnswer = Math.Min(earliestAnswer, operation.AnsweredAt!.Value);
            }
        }
    }

    // At no instant, past ones too, a certificate was at two gateways (2.2-5).
    private static IEnumerable<Anomaly> SharedCertificates(RegistryImage image)
    {
        var bindings = from item in image.Items
                       where item.Value is RegisteredGateway
                       from binding in ((RegisteredGateway)item.Value).Bindings.All
                       group (item.Key, Binding: binding) by binding.Certificate.Identity.Whole;
        return from same in bindings
               let ordered = same.OrderBy(one => one.Binding.From).ThenBy(one => one.Binding.Until ?? Instant.MaxValue).ToArray()
               from pair in ordered.Zip(ordered.Skip(1))
               where pair.First.Binding.Until is not { } until || until > pair.Second.Binding.From
               select new Anomaly("certificate-shared", $"{pair.First.Key} and {pair.Second.Key} from {pair.Second.Binding.From}");
    }

    // At no instant two applications held a gateway (2.4-3): the spans between hand-in and end do not overlap.
    private static IEnumerable<Anomaly> SharedGateways(RegistryImage image)
    {
        var held = from item in image.Items
                   where item.Value is RegisteredApplication { HoldsGateways: true }
                   from gateway in ((RegisteredApplication)item.Value).Gateways
                   group item.Key by (item.Value.Institution, gateway);
        return held.Where(same => same.Count() > 1).Select(same => new Anomaly("gateway-held-twice", $"{same.Key}: {string.Join(", ", same)}"));
    }

    // The core's own history replays to where it stands, and each step of it is an entry of the trail.
    private static IEnumerable<Anomaly> NotOfTheCore(ImageItem item)
    {
        if (item.Value is RegisteredApplication { Value: var application })
        {
            var steps = application.History.Select(step => (From: step.From.ToString(), To: step.To.ToString()));
            if (Application.Replay(application.Number, application.Form, application.Applicant, application.History)?.State != application.State
                || !steps.SequenceEqual(item.Trail.Skip(1).Select(kept => (From: kept.Entry.From!, kept.Entry.To))))
            {
                yield return new("not-of-the-core", $"{item.Key}: its own history is not what its trail tells");
            }
        }

        if (item.Value is RegisteredGateway { Bindings: var bindings } && bindings.All.Any(binding => binding.Until is null && bindings.All.Count(other => other.Until is null && other.Certificate.Kind == binding.Certificate.Kind) > 1))
        {
            yield return new("kind-taken-twice", $"{item.Key}");
        }
    }
}

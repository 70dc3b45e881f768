using ExchangeGateway.Certificates;
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
    public static async Task<IReadOnlyList<Anomaly>> AnomaliesAsync(History history)
    {
        var (operations, image) = (history.Operations, history.Image);
        var (steps, disorder) = SerialOrder.Of(operations, image);
        return
        [
            .. await BrokenTrailsAsync(image),
            .. image.Items.SelectMany(StatesThatDoNotFollow),
            .. image.Items.SelectMany(TimesThatGoBack),
            .. LostOrTwice(operations, image),
            .. operations.GroupBy(operation => operation.Request).SelectMany(AnsweredOtherwise),
            .. disorder,
            .. SharedCertificates(image),
            .. Occupancy.Anomalies(steps, image),
            .. image.Items.SelectMany(KindsTakenTwice),
            .. await CoreReplay.AnomaliesAsync(steps, operations, image),
            .. LeaseChecker.Anomalies(history.Leases),
            .. NotTheStoresTime(history),
        ];
    }

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
        var entries = image.Items.SelectMany(item => item.Trail).ToLookup(
            kept => kept.Entry.Request, kept => (Effect: new Effect(kept.Entry.Key, kept.Entry.Version, kept.Entry.From, kept.Entry.To), kept.Entry.At));
        var calls = operations.ToLookup(operation => operation.Request);
        foreach (var operation in operations)
        {
            var done = entries[operation.Request].ToArray();
            if (done.DistinctBy(one => one.Effect.Key).Count() != done.Length)
            {
                yield return new("done-twice", $"{operation}: {string.Join("; ", done)}");
            }
            else if (operation.Answer is AnswerKind.Done && !operation.Effects.All(effect => done.Contains((effect, operation.At))))
            {
                yield return new("answer-lost", $"{operation}: {string.Join("; ", operation.Effects)} at {operation.At}, but {string.Join("; ", done)}");
            }
            else if (operation.Answer is AnswerKind.Done && done.Length != operation.Effects.Count)
            {
                yield return new("done-otherwise-than-answered", $"{operation}: {string.Join("; ", done)}");
            }
            else if (operation.Answer is AnswerKind.Refused && done.Length > 0 && !MayBeDoneLater(operation, calls[operation.Request]))
            {
                yield return new("refused-yet-done", $"{operation}: {string.Join("; ", done)}");
            }
        }

        var known = operations.Select(operation => operation.Request).ToHashSet();
        foreach (var unknown in entries.Where(same => !known.Contains(same.Key) && !same.Key.Value.StartsWith(Market.SetUp, StringComparison.Ordinal)))
        {
            yield return new("done-unasked", $"{unknown.Key}: {string.Join("; ", unknown)}");
        }
    }

    // A refusal is not kept: another call of the request may have been decided later. Once one was answered as done, none is refused.
    private static bool MayBeDoneLater(Operation refused, IEnumerable<Operation> calls) =>
        calls.Any(call => call.Answer is not AnswerKind.Refused) && !calls.Any(call => call.Answer is AnswerKind.Done && call.AnsweredAt < refused.InvokedAt);

    // However often a request is called: it is done for one of them, and all who are answered are answered the same.
    private static IEnumerable<Anomaly> AnsweredOtherwise(IEnumerable<Operation> same)
    {
        var done = same.Where(operation => operation.Answer is AnswerKind.Done).ToArray();
        if (done.DistinctBy(operation => (operation.At, operation.Effects)).Count() > 1)
        {
            yield return new("answers-differ", string.Join("; ", done.AsEnumerable()));
        }

        if (done.Count(operation => !operation.IsRepeat) > 1)
        {
            yield return new("done-twice", $"{done[0]}: more than one is said to be the first");
        }
    }

    // At no instant, past ones too, a certificate was at two gateways (2.2-5): be it told by its bytes or by issuer and serial number.
    private static IEnumerable<Anomaly> SharedCertificates(RegistryImage image) =>
        SharedCertificates(image, identity => identity.Whole).Concat(SharedCertificates(image, identity => identity.IssuerAndSerial));

    private static IEnumerable<Anomaly> SharedCertificates(RegistryImage image, Func<CertificateIdentity, Fingerprint> print)
    {
        var bindings = from item in image.Items
                       where item.Value is RegisteredGateway
                       from binding in ((RegisteredGateway)item.Value).Bindings.All
                       group (item.Key, Binding: binding) by print(binding.Certificate.Identity);
        return from same in bindings
               let ordered = same.OrderBy(one => one.Binding.From).ThenBy(one => one.Binding.Until ?? Instant.MaxValue).ToArray()
               from pair in ordered.Zip(ordered.Skip(1))
               where pair.First.Binding.Until is not { } until || until > pair.Second.Binding.From
               select new Anomaly("certificate-shared", $"{pair.First.Key} and {pair.Second.Key} from {pair.Second.Binding.From}");
    }

    private static IEnumerable<Anomaly> KindsTakenTwice(ImageItem item) =>
        item.Value is RegisteredGateway { Bindings: var bindings } && bindings.All.Where(binding => binding.Until is null).GroupBy(binding => binding.Certificate.Kind).Any(same => same.Count() > 1)
            ? [new("kind-taken-twice", $"{item.Key}")] : [];

    // A host whose clock is wrong would leave its time here.
    private static IEnumerable<Anomaly> NotTheStoresTime(History history)
    {
        var entries = history.Image.Items.SelectMany(item => item.Trail).Select(kept => kept.Entry).Where(entry => !entry.Request.Value.StartsWith(Market.SetUp, StringComparison.Ordinal));
        var leases = history.Leases.Where(operation => operation is { Answer: LeaseAnswerKind.Lease, Call.Act: LeaseAct.Acquire });
        return entries.Where(entry => !history.Times.Contains(entry.At)).Select(entry => new Anomaly("not-the-stores-time", $"{entry.Key} v{entry.Version} at {entry.At}"))
            .Concat(leases.Where(lease => !history.Times.Contains(lease.Until - lease.Call.Term)).Select(lease => new Anomaly("not-the-stores-time", $"{lease} until {lease.Until}")));
    }
}

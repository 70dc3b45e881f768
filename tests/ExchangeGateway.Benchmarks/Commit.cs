using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Databases;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;

namespace ExchangeGateway.Benchmarks;

/// <summary>
/// One transition, on the disk when it is answered: a row changed under its version, its audit entry, the receipt and the
/// message. The database works in a process of its own, so what passes is measured, one connection or eight at a time.
/// </summary>
internal static class Commit
{
    private const int Each = 8;
    private const string Idiom = "EF Core load, change, save";

    internal static Row Row { get; } = new("commit", Cases);

    private static IEnumerable<Case> Cases()
    {
        foreach (var open in MeasuredDatabase.Kinds)
        {
            using var database = open();
            foreach (var connections in new[] { 1, 8 })
            {
                var limits = Range("limit").Select(name => new PreparedTransition(database, name)).ToArray();
                using var turns = new SemaphoreSlim(database.WritesInTurn ? 1 : connections);
                yield return new($"{database.Name}, {connections} connection{(connections > 1 ? "s" : "")}",
                    [
                        Contender.Ours(AtOnce(Range("ours").Select(name => new Transition(database, name)).Select(one => (Func<Task<int>>)one.SaveAsync)), connections * Each),
                        new("whole use case", AtOnce(Range("whole").Select(name => new Transition(database, name)).Select(one => (Func<Task<int>>)one.CommandAsync)), connections * Each),
                        new(Idiom, AtOnce(Range("peer").Select(name => InTurn(turns, new LoadChangeSave(database, name).RunAsync))), connections * Each),
                        Contender.Limit(AtOnce(limits.Select(one => InTurn(turns, one.RunAsync))), connections * Each),
                    ],
                    Goal.WithinLimit(1 / 0.8), Goal.FasterThan(Idiom, 2.8))
                {
                    ByWallClock = true,
                };
                Array.ForEach(limits, limit => limit.Dispose());

                // Nobody else changes what one of them does.
                string[] Range(string who) => [.. Enumerable.Range(0, connections).Select(place => New(database, $"{who}-{connections}-{place}"))];
            }
        }
    }

    private static Func<int> AtOnce(IEnumerable<Func<Task<int>>> all)
    {
        var once = all.ToArray();
        return () => Task.WhenAll(once.Select(run => Task.Run(async () =>
        {
            var sum = 0;
            for (var i = 0; i < Each; i++)
            {
                sum += await run();
            }

            return sum;
        }))).GetAwaiter().GetResult().Sum();
    }

    private static Func<Task<int>> InTurn(SemaphoreSlim turns, Func<Task<int>> run) => async () =>
    {
        await turns.WaitAsync();
        try
        {
            return await run();
        }
        finally
        {
            turns.Release();
        }
    };

    private static string New(MeasuredDatabase database, string name)
    {
        var transition = new Transition(database, name);
        transition.RegisterAsync().GetAwaiter().GetResult();
        return name;
    }

    // An institution whose quota goes up and down: so it stays as large as it is.
    private sealed class Transition(MeasuredDatabase database, string name)
    {
        private static readonly Acting By = new(new(AccountName.Of("manager").AsT0, InstitutionId.Of("exchange").AsT0), Role.AccountManager);
        private static readonly VpnQuota[] Quotas = [VpnQuota.Of(1).AsT0, VpnQuota.Of(2).AsT0];
        private int _times;

        private InstitutionId Id { get; } = InstitutionId.Of(name).AsT0;

        public Task RegisterAsync() => DoneAsync((_, _) => new(Unit(
            new(Institution.New(Id, new() { Name = InstitutionName.Of("某证券").AsT0 }, Quotas[0])), null, NodaTime.Instant.FromUtc(2026, 11, 24, 1, 0))));

        public async Task<int> SaveAsync()
        {
            await DoneAsync(async (transaction, cancellation) =>
            {
                var before = (await transaction.FindAsync<RegisteredInstitution>(AggregateKey.Of(Id), cancellation))!;
                return Unit(new(before.Value.Value.SetVpnQuota(Next(), By).AsT0), before, transaction.Now);
            });
            return _times;
        }

        public async Task<int> CommandAsync()
        {
            var outcome = await new SetVpnQuota(database.Registry).ExecuteAsync(new(new(By, Id, RequestId.New()), Next()));
            return outcome.Value is Committed ? _times : throw new InvalidOperationException($"{outcome.Value}");
        }

        private VpnQuota Next() => Quotas[++_times % 2];

        private async Task DoneAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide)
        {
            var outcome = await database.Registry.ExecuteAsync(decide);
            if (outcome.Value is not Saved)
            {
                throw new InvalidOperationException($"{outcome.Value}");
            }
        }

        private UnitOfWork Unit(RegisteredInstitution after, Stored<RegisteredInstitution>? before, NodaTime.Instant at)
        {
            var entry = new Registry.Trails.AuditEntry
            {
                Key = after.Key,
                Version = (before?.Version ?? 0) + 1,
                Request = RequestId.New(),
                Command = nameof(SetVpnQuota),
                By = By,
                At = at,
                From = before?.Value.State,
                To = after.State,
                Previous = before?.Head.Hash ?? default,
            };
            return new(new(entry.Request, entry.Command, By.Actor, at, [new(after.Key, entry.Version, entry.From, entry.To)]), [new(after, entry)], []);
        }
    }
}

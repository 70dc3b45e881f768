using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>Saves as a command would, made by hand.</summary>
internal static class Saving
{
    public static Acting By { get; } = new(new(AccountName.Of("operator").AsT0, InstitutionId.Of("somebody").AsT0), Role.GatewayOperator);

    public static ValueTask<StoreOutcome> SaveAsync(this IRegistryStore store, params AggregateChange[] changes) => store.SaveAsync(Unit(changes));

    public static ValueTask<StoreOutcome> SaveAsync(this IRegistryStore store, UnitOfWork unit) => store.ExecuteAsync((_, _) => new(unit));

    public static UnitOfWork Unit(params AggregateChange[] changes) => new(
        new(changes[0].Entry.Request, "Test", By.Actor, changes[0].Entry.At, changes.Select(change => new Effect(change.After.Key, change.Entry.Version, change.Entry.From, change.Entry.To)).ToValueList()),
        changes.ToValueList(),
        []);

    public static AggregateChange Change(Aggregate after, long expected = 0, string? reason = null, RequestId? request = null) => new(after, new()
    {
        Key = after.Key,
        Version = expected + 1,
        Request = request ?? RequestId.New(),
        Command = "Test",
        By = By,
        At = Instant.FromUtc(2026, 11, 24, 1, 30) + Duration.FromTicks(10),
        From = expected == 0 ? null : after.State,
        To = after.State,
        Reason = reason,
        Previous = expected == 0 ? default : Fingerprint.Of([1]),
    });

    public static async Task<T?> ValueOfAsync<T>(this RelationalRegistry registry, AggregateKey key)
        where T : Aggregate => (await registry.FindAsync<T>(key)).Match(stored => stored?.Value, unavailable => throw new InvalidOperationException(unavailable.ToString()));
}

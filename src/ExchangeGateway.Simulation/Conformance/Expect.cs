using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Simulation;

/// <summary>What checks demand.</summary>
internal static class Expect
{
    public static void That(bool holds, string seen)
    {
        if (!holds)
        {
            throw new NotConformingException(seen);
        }
    }

    public static void Equal<T>(T wanted, T seen, string what) =>
        That(EqualityComparer<T>.Default.Equals(wanted, seen), $"{what}: wanted {wanted}, seen {seen}.");

    public static void Saved(StoreOutcome outcome) => That(outcome.IsT0, $"It was to be saved; the answer was {outcome.Value}.");

    /// <summary>A conflict of that kind; of one of two where a store may come upon either first.</summary>
    public static void Conflict(StoreOutcome outcome, params ReadOnlySpan<ConflictKind> kinds) =>
        That(outcome.TryPickT1(out var conflict, out _) && kinds.Contains(conflict.Kind), $"A conflict of {string.Join(" or ", kinds.ToArray())} was wanted; the answer was {outcome.Value}.");

    public static T Read<T>(StoreReading<T> reading) =>
        reading.Match(read => read, unavailable => throw new NotConformingException($"It was to be read; the answer was {unavailable}."));
}

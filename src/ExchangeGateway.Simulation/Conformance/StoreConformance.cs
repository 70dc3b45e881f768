namespace ExchangeGateway.Simulation;

/// <summary>Everything that a store of the registry has to do, check by check.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class StoreConformance
{
    /// <summary>The checks.</summary>
    public static ValueList<StoreCheck> Checks { get; } =
    [
        .. SavingChecks.All, .. RefusalChecks.All, .. UniquenessChecks.All, .. QueryChecks.All, .. TrailChecks.All, .. OutboxChecks.All, .. LeaseChecks.All, .. NoticeChecks.All, .. RaceChecks.All,
    ];
}

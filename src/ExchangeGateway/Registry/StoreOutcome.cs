using OneOf;

namespace ExchangeGateway.Registry;

/// <summary>Everything is saved; or nothing was to be.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct Saved;

/// <summary>What a store answers: everything of a command is saved, or nothing is.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class StoreOutcome : OneOfBase<Saved, Conflict, StoreUnavailable>
{
    private StoreOutcome(OneOf<Saved, Conflict, StoreUnavailable> input) : base(input) { }

    /// <summary>Saved.</summary>
    public static implicit operator StoreOutcome(Saved saved) => new(saved);

    /// <summary>Something else is in the way. Nothing was saved.</summary>
    public static implicit operator StoreOutcome(Conflict conflict) => new(conflict);

    /// <summary>The store failed.</summary>
    public static implicit operator StoreOutcome(StoreUnavailable unavailable) => new(unavailable);
}

using OneOf;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What a store read; or that it is unavailable.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <threadsafety>Immutable where what was read is.</threadsafety>
public sealed class StoreReading<T> : OneOfBase<T, StoreUnavailable>
{
    private StoreReading(OneOf<T, StoreUnavailable> input) : base(input) { }

    /// <summary>Read.</summary>
    public static implicit operator StoreReading<T>(T read) => new(read);

    /// <summary>The store failed.</summary>
    public static implicit operator StoreReading<T>(StoreUnavailable unavailable) => new(unavailable);
}

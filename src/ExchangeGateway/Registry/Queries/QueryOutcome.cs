using ExchangeGateway.Institutions;
using OneOf;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What a query answers.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <threadsafety>Immutable where what was asked for is.</threadsafety>
public sealed class QueryOutcome<T> : OneOfBase<T, AccessDenied, NotFound, StoreUnavailable>
{
    private QueryOutcome(OneOf<T, AccessDenied, NotFound, StoreUnavailable> input) : base(input) { }

    /// <summary>Found.</summary>
    public static implicit operator QueryOutcome<T>(T found) => new(found);

    /// <summary>Not for this account, or not yet.</summary>
    public static implicit operator QueryOutcome<T>(AccessDenied denied) => new(denied);

    /// <summary>There is no such thing.</summary>
    public static implicit operator QueryOutcome<T>(NotFound missing) => new(missing);

    /// <summary>The store failed.</summary>
    public static implicit operator QueryOutcome<T>(StoreUnavailable unavailable) => new(unavailable);

    /// <summary>Answers each case by name.</summary>
    public new TAnswer Match<TAnswer>(Func<T, TAnswer> found, Func<AccessDenied, TAnswer> denied, Func<NotFound, TAnswer> notFound, Func<StoreUnavailable, TAnswer> unavailable) =>
        base.Match(found, denied, notFound, unavailable);
}

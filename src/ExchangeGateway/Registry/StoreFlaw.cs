using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry;

/// <summary>Why a store did not do its work.</summary>
public enum StoreFlaw
{
    /// <summary>Others were in the way until patience ended. Nothing was saved: ask again.</summary>
    Busy,

    /// <summary>The connection was lost. Whether it was saved is not known: ask again with the same request id.</summary>
    ConnectionLost,

    /// <summary>It cannot be reached. Nothing was saved.</summary>
    Unreachable,

    /// <summary>It may be read alone. Nothing was saved.</summary>
    ReadOnly,

    /// <summary>It has no room left. Nothing was saved.</summary>
    Full,

    /// <summary>What it holds is not what this version of the library keeps: apply the migrations, or restore a copy.</summary>
    NotOurs,

    /// <summary>Something else; the detail says what.</summary>
    Other,
}

/// <summary>The store did not do its work.</summary>
/// <param name="Flaw">Why.</param>
/// <param name="Detail">What the store itself says.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record StoreUnavailable(StoreFlaw Flaw, string? Detail = null)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format($"store-{Flaw}", language, Detail ?? "–");
}

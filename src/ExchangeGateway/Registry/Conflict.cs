using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry;

/// <summary>What stands in a command's way.</summary>
public enum ConflictKind
{
    /// <summary>It was changed since it was seen: look at it again.</summary>
    StaleVersion,

    /// <summary>There is one of that name already.</summary>
    AlreadyThere,

    /// <summary>Another application is under way at the gateway (2.4-3).</summary>
    GatewayHeld,

    /// <summary>Another gateway uses the certificate (2.2-5).</summary>
    CertificateInUse,

    /// <summary>The gateway uses another certificate of that kind (2.2-4).</summary>
    KindTaken,

    /// <summary>The request id was used for another command.</summary>
    RequestIdUsed,
}

/// <summary>Something else stands in the way.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">Where: what was changed, is there, is held or is used; null where the store does not tell.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Conflict(ConflictKind Kind, AggregateKey? Key = null)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format($"conflict-{Kind}", language, Key?.ToString() ?? "–");
}

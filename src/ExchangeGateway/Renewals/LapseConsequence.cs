using ExchangeGateway.Rules;

namespace ExchangeGateway.Renewals;

/// <summary>What a lapse does to signing in.</summary>
public enum LapseEffect
{
    /// <summary>It depends on a certificate whose kind or validity is not known.</summary>
    NotCheckable,

    /// <summary>Certificates of one kind alone sign in from then on (4.2-1).</summary>
    RedundancyLost,

    /// <summary>No certificate signs in from then on (4.2-2).</summary>
    CannotSignIn,
}

/// <summary>What a certificate's lapse does if nothing is done.</summary>
/// <param name="Gateway">The gateway; null for the market-data gateways together, which back each other up.</param>
/// <param name="Effect">What happens to it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LapseConsequence(string? Gateway, LapseEffect Effect)
{
    /// <summary>What to read.</summary>
    public string Text(Language language) => Texts.Format($"lapse-{Effect}", language, Gateway ?? Texts.Get("market-data-together", language));
}

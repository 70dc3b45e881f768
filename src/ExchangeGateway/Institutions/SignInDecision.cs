using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>The ways to the platform.</summary>
public enum SignInRoute
{
    /// <summary>Through the VPN, which asks two factors (1.2-1), then to the platform (1.3-1).</summary>
    ThroughVpn,

    /// <summary>To the platform directly, for customers of the hosted base-resource service (1.1-4).</summary>
    Direct,
}

/// <summary>Which way an account goes to the platform, and what it still has to give.</summary>
/// <param name="Route">The way.</param>
/// <param name="Missing">What is missing, each with what to do; null where the account is signed in.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SignInDecision(SignInRoute Route, AccessDenied? Missing)
{
    /// <summary>Whether the account is signed in. Its password may still have to be changed before anything else (1.7-2).</summary>
    public bool SignsIn => Missing is null;

    /// <summary>Why it is that way: the guide's rule.</summary>
    public GuideRule Reason => GuideRules.Get(Route is SignInRoute.Direct ? "1.1-4" : "1.2-1");
}

using ExchangeGateway.Rules;
using NodaTime;
using OneOf;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Somebody holds the certificate: wait until then, or let its holder release it.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Until">Until when, unless it is renewed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LeaseHeld(LeaseHolder Holder, Instant Until)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format("lease-Held", language, Holder, Until);
}

/// <summary>The lease is over, or somebody else has the certificate since: sign out, and acquire it anew.</summary>
/// <param name="Since">The lease that took its place; null where there is none.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LeaseLost(SignInLease? Since)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format("lease-Lost", language, Since?.Holder.ToString() ?? "–");
}

/// <summary>What a command about a lease answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LeaseOutcome : OneOfBase<SignInLease, LeaseHeld, LeaseLost, LeaseRefused, StoreUnavailable>
{
    private LeaseOutcome(OneOf<SignInLease, LeaseHeld, LeaseLost, LeaseRefused, StoreUnavailable> input) : base(input) { }

    /// <summary>The lease as it stands; one that was released is over.</summary>
    public static implicit operator LeaseOutcome(SignInLease lease) => new(lease);

    /// <summary>Somebody has it.</summary>
    public static implicit operator LeaseOutcome(LeaseHeld held) => new(held);

    /// <summary>It is no longer one's own.</summary>
    public static implicit operator LeaseOutcome(LeaseLost lost) => new(lost);

    /// <summary>The gateway may not sign in with it.</summary>
    public static implicit operator LeaseOutcome(LeaseRefused refused) => new(refused);

    /// <summary>The store failed.</summary>
    public static implicit operator LeaseOutcome(StoreUnavailable unavailable) => new(unavailable);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(Func<SignInLease, T> lease, Func<LeaseHeld, T> held, Func<LeaseLost, T> lost, Func<LeaseRefused, T> refused, Func<StoreUnavailable, T> unavailable) =>
        base.Match(lease, held, lost, refused, unavailable);
}

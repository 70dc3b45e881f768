using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Who holds a lease.</summary>
/// <param name="Institution">The gateway's institution.</param>
/// <param name="Gateway">The gateway that signs in.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LeaseHolder(InstitutionId Institution, RegistrationNumber Gateway)
{
    /// <summary>Institution and gateway.</summary>
    public override string ToString() => $"{Institution}/{Gateway}";
}

/// <summary>
/// The right to sign in with a certificate until an instant (2.2-5): at any instant one gateway has it. It is kept when it
/// ended, so that its token goes on counting.
/// </summary>
/// <param name="Certificate">The SHA-256 of the whole certificate.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Token">The fencing token: higher than that of any lease before. Whoever is handed a lower one than it saw refuses it.</param>
/// <param name="Request">The request that it was given for: asked again, the same lease is the answer.</param>
/// <param name="Until">The first instant at which it is over, by the store's clock.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SignInLease(Fingerprint Certificate, LeaseHolder Holder, long Token, RequestId Request, Instant Until)
{
    /// <summary>The first instant at which it is over, by the store's clock: in whole microseconds, as databases keep it.</summary>
    public Instant Until { get; init => field = value.InMicroseconds(); } = Until.InMicroseconds();

    /// <summary>Whether it holds at an instant of the store's clock.</summary>
    public bool IsLiveAt(Instant instant) => instant < Until;

    /// <summary>Whether both are one lease, renewed or not: tokens can be guessed, so the holder counts too.</summary>
    internal bool IsSame(SignInLease? other) => other is not null && Token == other.Token && Holder == other.Holder;
}

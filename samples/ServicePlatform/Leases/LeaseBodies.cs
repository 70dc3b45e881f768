using ExchangeGateway.Registry.Leases;
using NodaTime;

namespace ServicePlatform.Leases;

/// <summary>Asks for the right to sign in with a certificate (2.2-5).</summary>
/// <param name="Gateway">The gateway that signs in.</param>
/// <param name="Seconds">For how long, from now on: 1–3,600. Terms are short, since a lease is not taken away.</param>
internal sealed record LeaseWanted(string? Gateway, int Seconds);

/// <summary>Prolongs a lease.</summary>
/// <param name="Gateway">The gateway that has it.</param>
/// <param name="Token">Its fencing token.</param>
/// <param name="Seconds">For how long, from now on: 1–3,600.</param>
internal sealed record LeaseRenewal(string? Gateway, long Token, int Seconds);

/// <summary>The right to sign in with a certificate until an instant.</summary>
/// <param name="Certificate">The SHA-256 of the whole certificate.</param>
/// <param name="Gateway">The gateway that has it.</param>
/// <param name="Token">The fencing token: whoever is handed a lower one than it saw refuses it.</param>
/// <param name="Until">The first instant at which it is over, by the store’s clock.</param>
internal sealed record ShownLease(string Certificate, string Gateway, long Token, Instant Until)
{
    public static ShownLease Of(SignInLease lease) => new(lease.Certificate.ToString(), lease.Holder.Gateway.Value, lease.Token, lease.Until);
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>What is asked about a lease.</summary>
internal enum LeaseAct
{
    /// <summary>To have it.</summary>
    Acquire,

    /// <summary>To have it longer.</summary>
    Renew,

    /// <summary>To give it back.</summary>
    Release,
}

/// <summary>A command about a lease as data.</summary>
/// <param name="Act">What is asked.</param>
/// <param name="Request">For one to be acquired, its request id.</param>
/// <param name="Certificate">The market's how-manieth certificate.</param>
/// <param name="Institution">The holder's institution.</param>
/// <param name="Gateway">The holder's gateway.</param>
/// <param name="Token">For one that is had, its token.</param>
/// <param name="Milliseconds">For how long it is wanted.</param>
internal sealed record LeaseCall(LeaseAct Act, string Request, int Certificate, int Institution, int Gateway, long Token, int Milliseconds)
{
    public Duration Term => Duration.FromMilliseconds(Milliseconds);

    public LeaseHolder Holder => new(Market.Institution(Institution), Market.Number(Gateway));

    /// <summary>Calls it on a store.</summary>
    public ValueTask<LeaseOutcome> ExecuteAsync(ILeaseStore store, IRegistryQueries queries) => Act switch
    {
        LeaseAct.Acquire => new AcquireLease(store, queries).ExecuteAsync(new(Fingerprint, Holder, Term, RequestId.Of(Request).AsT0)),
        LeaseAct.Renew => new RenewLease(store).ExecuteAsync(Had, Term),
        _ => new ReleaseLease(store).ExecuteAsync(Had),
    };

    private Fingerprint Fingerprint => Market.Identity(institution: 0, Certificate).Whole;

    private SignInLease Had => new(Fingerprint, Holder, Token, RequestId.Of(Request).AsT0, Instant.MinValue);
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>The last lease of a certificate.</summary>
internal sealed class LeaseRow
{
    public byte[] Certificate { get; set; } = null!;

    public string Institution { get; set; } = null!;

    public string Gateway { get; set; } = null!;

    public long Token { get; set; }

    public string Request { get; set; } = null!;

    public Instant Until { get; set; }

    public void Write(SignInLease lease)
    {
        (Certificate, Institution, Gateway) = (lease.Certificate.ToBytes(), lease.Holder.Institution.Value, lease.Holder.Gateway.Value);
        (Token, Request, Until) = (lease.Token, lease.Request.Value, lease.Until);
    }

    public SignInLease Read() => KeptValues.Read(() => new SignInLease(
        Fingerprint.Restore(Certificate), new(InstitutionId.Of(Institution).Kept(), RegistrationNumber.Of(Gateway).Kept()), Token, RequestId.Of(Request).Kept(), Until));
}

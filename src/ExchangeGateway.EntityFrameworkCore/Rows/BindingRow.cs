using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A certificate at a gateway. Its fingerprints stand in columns, since a live one may stand there once (2.2-5).</summary>
internal sealed class BindingRow : ListedRow
{
    public string Gateway { get; set; } = null!;

    public byte[] Whole { get; set; } = null!;

    public byte[] IssuerAndSerial { get; set; } = null!;

    public byte[] PublicKey { get; set; } = null!;

    public CertificateKind Kind { get; set; }

    public Instant NotBefore { get; set; }

    public Instant NotAfter { get; set; }

    public Impediments Impediments { get; set; }

    public Instant From { get; set; }

    public Instant? Until { get; set; }

    public CertificateBinding Read() => CertificateBinding.Restore(
        CertificateColumns.Read(Kind, NotBefore, NotAfter, Impediments, Whole, IssuerAndSerial, PublicKey), RegistrationNumber.Of(Gateway).Kept(), From, Until);

    public void Write(GatewayRow gateway, CertificateBinding binding)
    {
        (Institution, Gateway) = (gateway.Institution, gateway.Name);
        (Kind, NotBefore, NotAfter) = (binding.Certificate.Kind, binding.Certificate.Term.Validity.NotBefore, binding.Certificate.Term.Validity.NotAfter);
        (Impediments, From, Until) = (binding.Certificate.Term.Impediments, binding.From, binding.Until);
        var identity = binding.Certificate.Identity;
        (Whole, IssuerAndSerial, PublicKey) = (identity.Whole.ToBytes(), identity.IssuerAndSerial.ToBytes(), identity.PublicKey.ToBytes());
    }
}

/// <summary>Reads a certificate's columns.</summary>
internal static class CertificateColumns
{
    public static DedicatedCertificate Read(CertificateKind kind, Instant notBefore, Instant notAfter, Impediments impediments, byte[] whole, byte[] issuerAndSerial, byte[] publicKey) => new(
        new(kind, ValidityPeriod.Between(notBefore, notAfter) ?? throw new UnreadableRowException("a validity that ends before it begins")) { Impediments = impediments },
        new(Fingerprint.Restore(whole), Fingerprint.Restore(issuerAndSerial), Fingerprint.Restore(publicKey)));
}

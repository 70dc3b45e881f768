using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ServicePlatform.Addresses;

namespace ServicePlatform.Certificates;

/// <summary>Which certificate: the gateway that it was asked for, its kind, and the how-manieth of that kind it is there.</summary>
internal sealed record CertificatePath(InstitutionPart Institution, RegistrationNumberPart Gateway, Named<CertificateKind> Kind, int Ordinal)
{
    public const string Template = "/{gateway}/{kind}/{ordinal:int:min(1)}";

    public CertificateNumber Number => new(Gateway, Kind.Value, Ordinal);

    public AggregateKey Key => AggregateKey.Of(Institution, Number);
}

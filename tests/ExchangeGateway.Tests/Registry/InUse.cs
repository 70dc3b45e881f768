using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Tests.Registry;

/// <summary>Open gateways and the certificates that they use, as they would come with an import.</summary>
internal static class InUse
{
    public static RegisteredGateway Trading(InstitutionId institution, string number) => new(institution, Given.Gateway(number));

    public static RegisteredGateway Market(InstitutionId institution, string number, CertificateKind kind, CertificateIdentity? bound = null) => new(institution, Given.MarketData(number, kind))
    {
        Bindings = bound is null ? CertificateBindings.Empty : CertificateBindings.Empty.Bind(new(new(kind, Given.Days(20_000, 22_000)), bound), Given.Number(number), Given.Now).AsT0,
    };

    /// <summary>One that ends so many days after <see cref="Given.Now"/>; null where its dates are not known.</summary>
    public static RegisteredCertificate Used(InstitutionId institution, string number, CertificateKind kind, int? days) =>
        new(institution, kind is CertificateKind.EKey ? CertificateApplication.ForEKey(Given.Number(number)) : CertificateApplication.ForFile(Given.Number(number)))
        {
            InServiceAt = Given.Number(number),
            Cells = days is null
                ? new(Algorithm: "SM2")
                : new(IssuedAt: Given.Now - Duration.FromDays(1000), ExpiresAt: Given.Now + Duration.FromDays(days.Value), Algorithm: kind is CertificateKind.EKey ? "SM2" : "RSA"),
        };
}

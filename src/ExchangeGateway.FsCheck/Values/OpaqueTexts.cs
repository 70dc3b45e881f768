using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Software;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Numbers, ids and names whose shape no source gives.</summary>
internal static class OpaqueTexts
{
    public static Kind<RegistrationNumber, string?> RegistrationNumbers { get; } = Opaque.Kind(text => RegistrationNumber.Of(text));

    public static Kind<GatewayId, string?> GatewayIds { get; } = Opaque.Kind(text => GatewayId.Of(text));

    public static Kind<CertificateId, string?> CertificateIds { get; } = Opaque.Kind(text => CertificateId.Of(text));

    public static Kind<BusinessSerialNumber, string?> BusinessSerialNumbers { get; } = Opaque.Kind(text => BusinessSerialNumber.Of(text));

    public static Kind<InstitutionId, string?> InstitutionIds { get; } = Opaque.Kind(text => InstitutionId.Of(text));

    public static Kind<InstitutionName, string?> InstitutionNames { get; } = Opaque.Kind(text => InstitutionName.Of(text));

    public static Kind<MemberCode, string?> MemberCodes { get; } = Opaque.Kind(text => MemberCode.Of(text));

    public static Kind<MbpClientId, string?> MbpClientIds { get; } = Opaque.Kind(text => MbpClientId.Of(text));

    public static Kind<MbpClientName, string?> MbpClientNames { get; } = Opaque.Kind(text => MbpClientName.Of(text));

    public static Kind<AccountName, string?> AccountNames { get; } = Opaque.Kind(text => AccountName.Of(text));

    public static Kind<PackageName, string?> PackageNames { get; } = Opaque.Kind(text => PackageName.Of(text));

    public static Kind<VersionNumber, string?> VersionNumbers { get; } = Opaque.Kind(text => VersionNumber.Of(text));

    public static Kind<RequestId, string?> RequestIds { get; } = Opaque.Kind(text => RequestId.Of(text));
}

using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Software;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Numbers, ids and names whose shape no source gives.
public static partial class Arbitraries
{
    /// <summary>Registration numbers.</summary>
    public static Arbitrary<RegistrationNumber> RegistrationNumbers => OpaqueTexts.RegistrationNumbers.Legal;

    /// <summary>Texts that are no registration number.</summary>
    public static Arbitrary<Almost<RegistrationNumber, string?>> AlmostRegistrationNumbers => OpaqueTexts.RegistrationNumbers.Almost;

    /// <summary>Gateway ids.</summary>
    public static Arbitrary<GatewayId> GatewayIds => OpaqueTexts.GatewayIds.Legal;

    /// <summary>Texts that are no gateway id.</summary>
    public static Arbitrary<Almost<GatewayId, string?>> AlmostGatewayIds => OpaqueTexts.GatewayIds.Almost;

    /// <summary>Certificate ids.</summary>
    public static Arbitrary<CertificateId> CertificateIds => OpaqueTexts.CertificateIds.Legal;

    /// <summary>Texts that are no certificate id.</summary>
    public static Arbitrary<Almost<CertificateId, string?>> AlmostCertificateIds => OpaqueTexts.CertificateIds.Almost;

    /// <summary>Serial numbers of applications.</summary>
    public static Arbitrary<BusinessSerialNumber> BusinessSerialNumbers => OpaqueTexts.BusinessSerialNumbers.Legal;

    /// <summary>Texts that are no serial number of an application.</summary>
    public static Arbitrary<Almost<BusinessSerialNumber, string?>> AlmostBusinessSerialNumbers => OpaqueTexts.BusinessSerialNumbers.Almost;

    /// <summary>Institution ids.</summary>
    public static Arbitrary<InstitutionId> InstitutionIds => OpaqueTexts.InstitutionIds.Legal;

    /// <summary>Texts that are no institution id.</summary>
    public static Arbitrary<Almost<InstitutionId, string?>> AlmostInstitutionIds => OpaqueTexts.InstitutionIds.Almost;

    /// <summary>Names of institutions.</summary>
    public static Arbitrary<InstitutionName> InstitutionNames => OpaqueTexts.InstitutionNames.Legal;

    /// <summary>Texts that are no name of an institution.</summary>
    public static Arbitrary<Almost<InstitutionName, string?>> AlmostInstitutionNames => OpaqueTexts.InstitutionNames.Almost;

    /// <summary>Member codes.</summary>
    public static Arbitrary<MemberCode> MemberCodes => OpaqueTexts.MemberCodes.Legal;

    /// <summary>Texts that are no member code.</summary>
    public static Arbitrary<Almost<MemberCode, string?>> AlmostMemberCodes => OpaqueTexts.MemberCodes.Almost;

    /// <summary>Ids of MBP clients.</summary>
    public static Arbitrary<MbpClientId> MbpClientIds => OpaqueTexts.MbpClientIds.Legal;

    /// <summary>Texts that are no id of an MBP client.</summary>
    public static Arbitrary<Almost<MbpClientId, string?>> AlmostMbpClientIds => OpaqueTexts.MbpClientIds.Almost;

    /// <summary>Names of MBP clients.</summary>
    public static Arbitrary<MbpClientName> MbpClientNames => OpaqueTexts.MbpClientNames.Legal;

    /// <summary>Texts that are no name of an MBP client.</summary>
    public static Arbitrary<Almost<MbpClientName, string?>> AlmostMbpClientNames => OpaqueTexts.MbpClientNames.Almost;

    /// <summary>Login names.</summary>
    public static Arbitrary<AccountName> AccountNames => OpaqueTexts.AccountNames.Legal;

    /// <summary>Texts that are no login name.</summary>
    public static Arbitrary<Almost<AccountName, string?>> AlmostAccountNames => OpaqueTexts.AccountNames.Almost;

    /// <summary>Names of software packages.</summary>
    public static Arbitrary<PackageName> PackageNames => OpaqueTexts.PackageNames.Legal;

    /// <summary>Texts that are no name of a software package.</summary>
    public static Arbitrary<Almost<PackageName, string?>> AlmostPackageNames => OpaqueTexts.PackageNames.Almost;

    /// <summary>Numbers of versions.</summary>
    public static Arbitrary<VersionNumber> VersionNumbers => OpaqueTexts.VersionNumbers.Legal;

    /// <summary>Texts that are no number of a version.</summary>
    public static Arbitrary<Almost<VersionNumber, string?>> AlmostVersionNumbers => OpaqueTexts.VersionNumbers.Almost;
}

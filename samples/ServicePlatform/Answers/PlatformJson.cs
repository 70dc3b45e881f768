using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using ServicePlatform.Applications;
using ServicePlatform.Certificates;
using ServicePlatform.Filings;
using ServicePlatform.Gateways;
using ServicePlatform.Institutions;
using ServicePlatform.Inventory;
using ServicePlatform.Leases;
using ServicePlatform.Materials;

namespace ServicePlatform.Answers;

/// <summary>How the API reads and writes JSON: names in camel case, times as ISO 8601 has them, no member that is not described, none twice.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(Withdrawal))]
[JsonSerializable(typeof(Completion))]
[JsonSerializable(typeof(Listed<ApplicationSummary>))]
[JsonSerializable(typeof(ShownApplication))]
[JsonSerializable(typeof(ShownWaiting))]
[JsonSerializable(typeof(Listed<ShownTradingGateway>))]
[JsonSerializable(typeof(Listed<ShownMarketDataGateway>))]
[JsonSerializable(typeof(ShownCertificate))]
[JsonSerializable(typeof(CertificateWanted))]
[JsonSerializable(typeof(CertificateApproval))]
[JsonSerializable(typeof(CertificateRefusal))]
[JsonSerializable(typeof(CertificateMade))]
[JsonSerializable(typeof(DeliveryStage))]
[JsonSerializable(typeof(Recognition))]
[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(ReplacementWanted))]
[JsonSerializable(typeof(UnlockWanted))]
[JsonSerializable(typeof(ShownFiling))]
[JsonSerializable(typeof(ShownInstitution))]
[JsonSerializable(typeof(Listed<ShownAccount>))]
[JsonSerializable(typeof(InstitutionWanted))]
[JsonSerializable(typeof(RecordWanted))]
[JsonSerializable(typeof(MemberCodeGiven))]
[JsonSerializable(typeof(VpnQuotaWanted))]
[JsonSerializable(typeof(AccountWanted))]
[JsonSerializable(typeof(VpnAccountWanted))]
[JsonSerializable(typeof(LeaseWanted))]
[JsonSerializable(typeof(LeaseRenewal))]
[JsonSerializable(typeof(ShownLease))]
[JsonSerializable(typeof(ShownImport))]
[JsonSerializable(typeof(Material))]
[JsonSerializable(typeof(IReadOnlyList<Material>))]
internal sealed partial class PlatformJson : JsonSerializerContext
{
    /// <summary>Sets it up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>The shapes of the forms' JSON, generated at build time so that it works without reflection.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    WriteIndented = true,
    Converters =
    [
        typeof(TradingBusinessSetConverter),
        typeof(NamedEnumConverter<AttachmentFormat>),
        typeof(NamedEnumConverter<Gateways.GatewayState>),
        typeof(NamedEnumConverter<CertificateKind>),
        typeof(NamedEnumConverter<EKeyDelivery>),
        typeof(MarketDataLinkConverter),
        typeof(MarketDataFeedConverter),
        typeof(MarketDataInterfaceConverter),
        typeof(ValueListConverter<Attachment>),
        typeof(ValueListConverter<OpeningLine>),
        typeof(ValueListConverter<BusinessChange>),
        typeof(ValueListConverter<FlowRateChange>),
        typeof(ValueListConverter<RevokedGateway>),
        typeof(ValueListConverter<MarketDataLink>),
        typeof(ValueListConverter<MarketDataFeed>),
        typeof(ValueListConverter<MarketDataInterface>),
        typeof(ValueListConverter<KnownGateway>),
        typeof(ValueListConverter<string>),
    ])]
[JsonSerializable(typeof(OpeningForm))]
[JsonSerializable(typeof(BusinessChangeForm))]
[JsonSerializable(typeof(FlowRateChangeForm))]
[JsonSerializable(typeof(RevocationForm))]
[JsonSerializable(typeof(MarketMakerFilingForm))]
[JsonSerializable(typeof(MarketDataOpeningForm))]
[JsonSerializable(typeof(MarketDataRevocationForm))]
[JsonSerializable(typeof(ValueList<KnownGateway>))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(OpeningLine))]
[JsonSerializable(typeof(BusinessChange))]
[JsonSerializable(typeof(FlowRateChange))]
[JsonSerializable(typeof(RevokedGateway))]
[JsonSerializable(typeof(KnownGateway))]
internal sealed partial class FormJsonContext : JsonSerializerContext;

/// <summary>Writes an enum by its camel-case name, and reads no numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class NamedEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

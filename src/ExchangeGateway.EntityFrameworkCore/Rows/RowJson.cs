using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>Writes and reads what stands in a column as JSON.</summary>
internal static class RowJson
{
    // Chinese stands as itself: people look into databases.
    private static readonly JsonSerializerOptions Options = new(RowJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Shape<T>());

    /// <exception cref="JsonException">It is not what was written.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, Shape<T>()) ?? throw new JsonException();

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}

/// <summary>The shapes of the JSON, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantConverter), typeof(AggregateKeyConverter), typeof(MobileNumberConverter),
        typeof(AccountNameConverter), typeof(InstitutionIdConverter), typeof(ProductConverter),
        typeof(TradingBusinessConverter), typeof(LinkConverter), typeof(FeedConverter), typeof(InterfaceConverter),
        typeof(ListConverter<Account>), typeof(ListConverter<ProductGrant>), typeof(ListConverter<ApplicationStep>),
        typeof(ListConverter<CertificateApplicationStep>), typeof(ListConverter<Effect>), typeof(ListConverter<TradingBusiness>),
        typeof(ListConverter<MarketDataLink>), typeof(ListConverter<MarketDataFeed>), typeof(ListConverter<MarketDataInterface>),
    ])]
[JsonSerializable(typeof(ValueList<Account>))]
[JsonSerializable(typeof(ValueList<ApplicationStep>))]
[JsonSerializable(typeof(ValueList<CertificateApplicationStep>))]
[JsonSerializable(typeof(ValueList<Effect>))]
[JsonSerializable(typeof(ValueList<TradingBusiness>))]
[JsonSerializable(typeof(MarketDataCapabilities))]
[JsonSerializable(typeof(EKeyJson))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(ProductGrant))]
[JsonSerializable(typeof(ApplicationStep))]
[JsonSerializable(typeof(CertificateApplicationStep))]
[JsonSerializable(typeof(Effect))]
[JsonSerializable(typeof(TradingBusiness))]
[JsonSerializable(typeof(MarketDataLink))]
[JsonSerializable(typeof(MarketDataFeed))]
[JsonSerializable(typeof(MarketDataInterface))]
internal sealed partial class RowJsonContext : JsonSerializerContext;

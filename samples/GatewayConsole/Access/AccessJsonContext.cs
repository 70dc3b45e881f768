using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;

namespace GatewayConsole.Access;

/// <summary>The shape of the access file's JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters =
    [
        typeof(NamedEnumConverter<ApplicationKind>),
        typeof(NamedEnumConverter<ApplicationAction>),
        typeof(NamedEnumConverter<InstitutionAct>),
        typeof(NamedEnumConverter<ReviewSource>),
    ])]
[JsonSerializable(typeof(AccessFile))]
internal sealed partial class AccessJsonContext : JsonSerializerContext;

/// <summary>Writes an enum by its camel-case name, and reads no numbers.</summary>
internal sealed class NamedEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

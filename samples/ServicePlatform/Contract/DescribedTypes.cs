using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ExchangeGateway.Rules;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using ServicePlatform.Addresses;

namespace ServicePlatform.Contract;

/// <summary>NodaTime's types as JSON has them, and the parts of addresses.</summary>
internal sealed class DescribedTypes : IOpenApiSchemaTransformer
{
    private const int LongestPart = 64;

    /// <summary>The name of a type's schema; null for one that is described where it stands.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return plain == typeof(Instant) || plain == typeof(LocalDate) || plain == typeof(JsonElement) || plain.Namespace == typeof(InstitutionPart).Namespace || plain.IsAssignableTo(typeof(OpaqueText)) ? null
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Shown", "", StringComparison.Ordinal);
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var (isNullable, plain) = Nullable.GetUnderlyingType(type) is { } under ? (true, under) : (false, type);
        if (plain == typeof(Instant) || plain == typeof(LocalDate))
        {
            schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = plain == typeof(Instant) ? "date-time" : "date";
        }

        if (plain.IsEnum)
        {
            schema.Type ??= isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }

    /// <summary>How a part of an address is written; null for one that is no type of this platform's.</summary>
    public static OpenApiSchema? InAddress(Type type) =>
        type == typeof(FingerprintPart) ? new() { Type = JsonSchemaType.String, Pattern = "^[0-9A-Fa-f]{64}$" }
        : type.Namespace == typeof(InstitutionPart).Namespace && type.Name.EndsWith("Part", StringComparison.Ordinal) ? new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = LongestPart }
        : type.IsArray ? InAddress(type.GetElementType()!) is { } items ? new() { Type = JsonSchemaType.Array, Items = items } : null
        : (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } named && named.GetGenericTypeDefinition() == typeof(Named<>) ? Names(named.GenericTypeArguments[0])
        : null;

    private static OpenApiSchema Names(Type values) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. Enum.GetNames(values).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))],
    };
}

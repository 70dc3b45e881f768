using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using ServicePlatform.Answers;

namespace ServicePlatform.Contract;

/// <summary>What an operation takes and answers beyond what its signature says.</summary>
internal sealed class DescribedOperations : IOpenApiOperationTransformer
{
    private const string Json = "application/json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesCommand>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(CommandHeaders.IdempotencyKey, "A new text for each command, such as a UUID; the same again where no answer came.", required: true));
            operation.Parameters.Add(Header("If-Match", "The ETag of what was seen: a newer version refuses the command (412).", required: false));
        }

        if (metadata.OfType<TakesForm>().Any())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Json] = new() { Schema = new OpenApiSchemaReference(FormSchemas.AnyForm, context.Document) } },
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = required ? 1 : null, MaxLength = required ? 66 : null },
    };
}

/// <summary>NodaTime's types as JSON has them, and names that stand for one of a few values.</summary>
internal sealed class DescribedTypes : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var (isNullable, plain) = Nullable.GetUnderlyingType(type) is { } under ? (true, under) : (false, type);
        if (plain == typeof(Instant) || plain == typeof(LocalDate))
        {
            schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = plain == typeof(Instant) ? "date-time" : "date";
        }

        return Task.CompletedTask;
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ServicePlatform.Answers;

namespace ServicePlatform.Contract;

/// <summary>What an operation takes and answers beyond what its signature says.</summary>
internal sealed class DescribedOperations : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            Describe(parameter, context.Description.ParameterDescriptions.First(described => described.Name == parameter.Name));
        }

        var isCommand = metadata.OfType<TakesCommand>().Any();
        if (isCommand)
        {
            operation.Parameters.Add(Header(CommandHeaders.IdempotencyKey, "A new text for each command, such as a UUID; the same again where no answer came.", new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 66 }));
            operation.Parameters.Add(Header("If-Match", "The ETag of what was seen: a newer version refuses the command (412).", new() { Type = JsonSchemaType.String }));
        }

        if (metadata.OfType<TakesForm>().Any())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(FormSchemas.AnyForm, context.Document) } },
            };
        }

        var asks = context.Description.HttpMethod == HttpMethods.Get;
        operation.Responses ??= [];
        foreach (var status in ProblemResponses.Of(asks))
        {
            operation.Responses[$"{status}"] = new OpenApiResponseReference(ProblemResponses.Name(status), context.Document);
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiParameter parameter, ApiParameterDescription described)
    {
        parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        if (described.ParameterDescriptor is { } declared && DescribedTypes.InAddress(declared.ParameterType) is { } schema)
        {
            parameter.Schema = schema;
        }
    }

    private static OpenApiParameter Header(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Header, Required = name == CommandHeaders.IdempotencyKey, Description = description, Schema = schema };
}

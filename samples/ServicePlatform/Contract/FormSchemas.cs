using System.Text.Json.Nodes;
using ExchangeGateway.Forms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace ServicePlatform.Contract;

/// <summary>The forms' own schemas, as the library prints them.</summary>
internal sealed class FormSchemas : IOpenApiDocumentTransformer
{
    /// <summary>The name of the schema of any form.</summary>
    public const string AnyForm = "Form";

    private const string KnownGateways = "known-gateways";

    private const string There = "#/$defs/", Here = "#/components/schemas/";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = JsonNode.Parse(FormJson.Schema().Replace(There, Here, StringComparison.Ordinal))!;
        foreach (var (name, schema) in schemas["$defs"]!.AsObject().Where(schema => schema.Key != KnownGateways))
        {
            // What a file says of the gateways, here the registry knows.
            _ = schema!["properties"]!.AsObject().Remove("knownGateways");
            Add(document, name, schema);
        }

        Add(document, AnyForm, new JsonObject { ["oneOf"] = schemas["oneOf"]!.DeepClone(), ["description"] = schemas["description"]!.DeepClone() });
        return Task.CompletedTask;
    }

    private static void Add(OpenApiDocument document, string name, JsonNode schema)
    {
        if (OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _, "json") is { } read)
        {
            document.AddComponent(name, read);
        }
    }
}

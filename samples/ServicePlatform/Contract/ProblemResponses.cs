using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using ServicePlatform.Answers;

namespace ServicePlatform.Contract;

/// <summary>The problems that operations answer, one description for each status.</summary>
internal sealed class ProblemResponses : IOpenApiDocumentTransformer
{
    private static readonly int[]
        ForQueries = [400, 401, 403, 404, 429, 503],
        ForCommands = [400, 401, 403, 404, 409, 412, 413, 415, 422, 423, 429, 503];

    public static IEnumerable<int> Of(bool query) => query ? ForQueries : ForCommands;

    public static string Name(int status) => $"problem-{status}";

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: cancellationToken).ConfigureAwait(false));
        foreach (var status in ForCommands)
        {
            document.AddComponent(Name(status), new OpenApiResponse
            {
                Description = ReasonPhrases.GetReasonPhrase(status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) } },
            });
        }
    }
}

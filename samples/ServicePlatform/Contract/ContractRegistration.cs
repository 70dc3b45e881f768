using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace ServicePlatform.Contract;

/// <summary>What the API promises: an OpenAPI document, and in development a page to try it on.</summary>
internal static class ContractRegistration
{
    public static IServiceCollection AddContract(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Gateway service platform", Version = "1", Description = "Times are UTC, dates are Shanghai’s. Problems are RFC 9457; their code is stable, their texts follow Accept-Language." };
            document.Servers = null;
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = DescribedTypes.NameOf;
        options.AddDocumentTransformer<FormSchemas>();
        options.AddDocumentTransformer<ProblemResponses>();
        options.AddOperationTransformer<DescribedOperations>();
        options.AddSchemaTransformer<DescribedTypes>();
    });

    public static void MapContract(this WebApplication platform)
    {
        platform.MapOpenApi();
        if (platform.Environment.IsDevelopment())
        {
            platform.MapScalarApiReference(options =>
            {
                options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
                options.WithNonce().DisableDefaultFonts().DisableTelemetry();
            });
        }
    }
}

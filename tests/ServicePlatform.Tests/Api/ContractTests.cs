using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeGateway.Tests;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServicePlatform.Tests.Api;

public sealed class ContractTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly JsonSerializerOptions Printed = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Document_AsServed_IsTheOneThatIsCheckedIn() => Page.Is("openapi.json", (await DocumentAsync()).ToJsonString(Printed) + "\n");

    [Fact]
    public async Task Document_DescribesEveryEndpointOfTheApi()
    {
        var described = (await DocumentAsync())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!.Replace(":int:min(1)", "", StringComparison.Ordinal).TrimEnd('/')}"));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await host.Nobody().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
}

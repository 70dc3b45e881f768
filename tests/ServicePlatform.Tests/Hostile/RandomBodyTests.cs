using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

/// <summary>Bodies of all sorts, made from the OpenAPI document, sent to each address that takes one: it answers, and never fails.</summary>
public sealed class RandomBodyTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const int Usually = 150, Size = 30;

    /// <summary>How many bodies each address gets; EXCHANGEGATEWAY_MUTATIONS=N makes it N times as many.</summary>
    private static int Count => Usually * (int.TryParse(Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_MUTATIONS"), CultureInfo.InvariantCulture, out var factor) ? factor : 1);

    private static JsonNode Document { get; } = JsonNode.Parse(File.ReadAllText(ExchangeGateway.Tests.Repository.PathOf("docs", "openapi.json")))!;

    public static IEnumerable<object[]> Operations => from path in Document["paths"]!.AsObject()
                                                     from operation in path.Value!.AsObject()
                                                     where operation.Value!["requestBody"]?["content"]?["application/json"] is not null
                                                     select new object[] { operation.Key, path.Key };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Body_WhateverItIs_IsAnswered(string method, string path)
    {
        var operation = Document["paths"]![path]![method]!;
        var address = new Uri(path.Replace("{institution}", Scene.Broker, StringComparison.Ordinal).Replace("{number}", "F-1", StringComparison.Ordinal).Replace("{gateway}", "3001", StringComparison.Ordinal)
            .Replace("{kind}", "eKey", StringComparison.Ordinal).Replace("{ordinal}", "1", StringComparison.Ordinal).Replace("{certificate}", new string('A', 64), StringComparison.Ordinal)
            .Replace("{account}", "li", StringComparison.Ordinal), UriKind.Relative);
        if (!(await host.As(Scene.Reviewer).AskAsync("trading-gateways/3001")).IsSuccessStatusCode)
        {
            await Scene.ApprovedAsync(host.Services, "F-0", "3001", "3002");
        }

        var callers = new[] { Scene.Operator, Scene.Reviewer, Scene.Operator, Scene.Manager }.Select(host.As).ToArray();
        var (sent, read) = (0, 0);
        foreach (var body in new Bodies(Document).Of(operation).Sample(Count, Size))
        {
            using var request = Requests.Command(new HttpMethod(method.ToUpperInvariant()), address, Requests.Json(body));
            using var answer = await callers[sent++ % callers.Length].SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();

            Assert.True((int)answer.StatusCode < 500, $"{method} {path} answers {answer.StatusCode} to {body}: {text}");
            Assert.True(answer.IsSuccessStatusCode || (string?)JsonNode.Parse(text)?["type"] is { Length: > 0 }, $"{method} {path} answers {answer.StatusCode} without a type to {body}: {text}");
            read += (int)answer.StatusCode is not 400 ? 1 : 0;
        }

        Assert.InRange(read, 1, sent - 1);
    }
}

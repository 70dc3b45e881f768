using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;

namespace ServicePlatform.Tests.Api;

/// <summary>Requests as an integrator writes them, and what is read from their answers.</summary>
internal static class Requests
{
    public static Uri Of(string institution, string path) => new($"/api/institutions/{institution}/{path}", UriKind.Relative);

    public static HttpRequestMessage Command(HttpMethod method, Uri uri, HttpContent? content = null, string? key = null, long? seen = null)
    {
        var request = new HttpRequestMessage(method, uri) { Content = content };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new($"\"{seen}\""));
        }

        return request;
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, string? json = null, string? key = null, long? seen = null) =>
        client.SendAsync(Command(HttpMethod.Post, Of(Scene.Broker, path), json is null ? null : Json(json), key, seen));

    public static Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, string json, string? key = null, long? seen = null) =>
        client.SendAsync(Command(HttpMethod.Put, Of(Scene.Broker, path), Json(json), key, seen));

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path) => client.GetAsync(Of(Scene.Broker, path));

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static StringContent Form(ICheckableForm form) => Json(FormJson.Write(form));

    public static string Written(ICheckableForm form) => FormJson.Write(form);

    /// <summary>The body, of an answer of that status.</summary>
    public static async Task<JsonNode> IsAsync(this Task<HttpResponseMessage> answer, HttpStatusCode status)
    {
        using var response = await answer;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The problem of that code, told as RFC 9457 has it.</summary>
    public static async Task<JsonNode> IsProblemAsync(this Task<HttpResponseMessage> answer, HttpStatusCode status, string code)
    {
        using var response = await answer;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal($"urn:exchange-gateway:problem:{code}", (string?)problem["type"]);
        Assert.Equal((int)status, (int?)problem["status"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["title"]));
        return problem;
    }

    public static ByteArrayContent File(byte[] bytes, string type = "application/octet-stream") => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}

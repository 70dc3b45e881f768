using System.Net;
using System.Text.Json.Nodes;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed class IdempotencyTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string One = Requests.Written(Scene.Opening(new OpeningLine(1, 1))), Other = Requests.Written(Scene.Opening(new OpeningLine(2, 1)));

    [Fact]
    public async Task Command_SentAgain_IsDoneOnceAndAnsweredTheSame()
    {
        var member = host.As(Scene.Operator);

        using var first = await member.PostAsync("applications/I-1", One, key: "key-1");
        using var second = await member.PostAsync("applications/I-1", One, key: "key-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.ETag, first.Headers.Location), (second.Headers.ETag, second.Headers.Location));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.True(second.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task Command_SentAgainWithOtherContent_IsRefused()
    {
        var member = host.As(Scene.Operator);
        await member.PostAsync("applications/I-2", One, key: "key-2").IsAsync(HttpStatusCode.Created);

        await member.PostAsync("applications/I-2", Other, key: "key-2").IsProblemAsync(HttpStatusCode.Conflict, "request-id-used");
        await member.PostAsync("applications/I-2b", One, key: "key-2").IsProblemAsync(HttpStatusCode.Conflict, "request-id-used");
        await member.PostAsync("applications/I-2/withdraw", "{}", key: "key-2").IsProblemAsync(HttpStatusCode.Conflict, "request-id-used");
    }

    [Fact]
    public async Task Key_OfAnotherInstitution_TellsNothing()
    {
        await host.As(Scene.Operator).PostAsync("applications/I-3", One, key: "key-3").IsAsync(HttpStatusCode.Created);

        var answer = await host.As(Scene.Stranger).SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Rival, "applications/I-3"), Requests.Json(Other), key: "key-3")).IsAsync(HttpStatusCode.Created);

        Assert.Equal(Scene.Rival, (string?)answer["changes"]![0]!["institution"]);
    }

    [Fact]
    public async Task Command_SentTwiceAtOnce_IsDoneOnce()
    {
        var member = host.As(Scene.Operator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => member.PostAsync("applications/I-4", One, key: "key-4").IsAsync(HttpStatusCode.Created)));

        Assert.All(answers, answer => Assert.True(JsonNode.DeepEquals(answers[0], answer)));
        Assert.Equal(1, (long?)answers[0]["changes"]![0]!["version"]);
    }

    [Fact]
    public async Task Key_InQuotationMarks_IsTheSameKey()
    {
        var member = host.As(Scene.Operator);
        await member.PostAsync("applications/I-5", One, key: "key-5").IsAsync(HttpStatusCode.Created);

        using var again = await member.PostAsync("applications/I-5", One, key: "\"key-5\"");

        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
    }
}

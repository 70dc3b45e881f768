using System.Net;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed class HeaderTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nothing-here")]
    [InlineData("/platform.css")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/scalar/")]
    [InlineData("/metrics")]
    [InlineData("/health")]
    [InlineData("/api/nothing-here")]
    [InlineData("/api/institutions/broker/applications")]
    public async Task Response_WhateverItIs_SaysWhatBrowsersMayNotDo(string address)
    {
        using var response = await host.Nobody().GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(address == "/scalar/", policy.Contains("'nonce-", StringComparison.Ordinal));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("applications/a%0D%0ASet-Cookie:%20evil=1")]
    [InlineData("applications/%FF%FE")]
    [InlineData("trading-gateways?after=%0D%0Ax")]
    [InlineData("trading-gateways?size=0")]
    [InlineData("trading-gateways?size=1001")]
    [InlineData("trading-gateways?size=99999999999")]
    [InlineData("trading-gateways?openedFrom=2026-02-30")]
    [InlineData("applications?system=1")]
    [InlineData("applications?state=nothing")]
    public async Task Address_ThatCannotBeRead_IsAProblemAndNeverAHeader(string path)
    {
        using var response = await host.As(Scene.Operator).AskAsync(path);

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("If-Match", "7")]
    [InlineData("If-Match", "W/\"7\"")]
    [InlineData("If-Match", "\"7\", \"8\"")]
    [InlineData("If-Match", "\"-1\"")]
    [InlineData("If-Match", "\"99999999999999999999\"")]
    public async Task Version_ThatIsNone_IsToldAsSuch(string header, string value)
    {
        using var request = Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, "applications/H-1/submit"));
        request.Headers.TryAddWithoutValidation(header, value);

        await host.As(Scene.Operator).SendAsync(request).IsProblemAsync(HttpStatusCode.BadRequest, "if-match");
    }

    [Theory]
    [InlineData("zh-CN", "尚未登录")]
    [InlineData("en-GB", "Nobody is signed in")]
    [InlineData(null, "尚未登录")]
    [InlineData("\u0001;;q=x,,*", "尚未登录")]
    public async Task Problem_IsInTheRequestsLanguage(string? asked, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Requests.Of(Scene.Broker, "waiting"));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);

        var problem = await host.Nobody().SendAsync(request).IsProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");

        Assert.Equal(title, (string?)problem["title"]);
    }

    [Fact]
    public async Task Account_ThatAsksTooOften_IsToldWhenToComeAgain()
    {
        await using var strict = host.WithWebHostBuilder(builder => builder.UseSetting(Protection.Limits.PerMinute, "3"));
        var client = strict.CreateClient();
        client.DefaultRequestHeaders.Authorization = ApiHost.Token(Scene.Operator);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++)
        {
            answers.Add(await client.AskAsync("waiting"));
        }

        var refused = answers.Last(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        await Task.FromResult(refused).IsProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        client.DefaultRequestHeaders.Authorization = ApiHost.Token(Scene.Reviewer);
        await client.AskAsync("waiting").IsAsync(HttpStatusCode.OK);
    }
}

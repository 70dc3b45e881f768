using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ServicePlatform.Tests.Accounts;

[Trait("Rule", "1.2-1")]
public sealed class TokenTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    public async Task Tokens_PasswordAndCode_GivesAnAccessTokenThatRefreshes()
    {
        var actor = await platform.RegisterAsync("alpha", "li", Password);
        using var client = platform.CreateClient();

        using var sent = await client.PostAsJsonAsync("/api/tokens/code", new { login = actor.ToString(), secret = Password });
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        using var given = await client.PostAsJsonAsync("/api/tokens/", new { login = actor.ToString(), secret = Password, code = platform.CodeOf(actor) });
        var tokens = await given.Content.ReadFromJsonAsync<JsonElement>();
        using var again = await client.PostAsJsonAsync("/api/tokens/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() });

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual("", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
    }

    [Fact]
    public async Task Tokens_WithoutTheCode_GivesNone()
    {
        var actor = await platform.RegisterAsync("beta", "li", Password);
        using var client = platform.CreateClient();

        using var refused = await client.PostAsJsonAsync("/api/tokens/", new { login = actor.ToString(), secret = Password, code = "" });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Refresh_NoToken_IsRefused(string token)
    {
        using var client = platform.CreateClient();

        using var refused = await client.PostAsJsonAsync("/api/tokens/refresh", new { refreshToken = token });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}

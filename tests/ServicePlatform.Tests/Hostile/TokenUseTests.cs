using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

/// <summary>The API with the tokens that the platform itself gives.</summary>
public sealed class TokenUseTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    private static readonly Uri Home = new("/api/institutions/owner/history", UriKind.Relative), Foreign = new("/api/institutions/other/history", UriKind.Relative);

    [Fact]
    public async Task Token_OpensItsOwnInstitutionUntilItExpires()
    {
        var time = new FakeTimeProvider(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        await using var host = platform.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(time)));
        var actor = await platform.RegisterAsync("owner", "li", Password);
        var changed = await platform.Services.GetRequiredService<ChangePassword>().ExecuteAsync(new(new(new(actor, Role.GatewayOperator), actor.Institution, RequestId.New()), true, null));
        Assert.True(changed.IsT0);
        using var client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var sent = await client.PostAsJsonAsync("/api/tokens/code", new { login = actor.ToString(), secret = Password });
        using var given = await client.PostAsJsonAsync("/api/tokens/", new { login = actor.ToString(), secret = Password, code = platform.CodeOf(actor) });
        var token = (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;

        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var own = await client.GetAsync(Home);
        await client.GetAsync(Foreign).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
        client.DefaultRequestHeaders.Authorization = new("Bearer", $"{token[..^8]}AAAAAAAA");
        await client.GetAsync(Home).IsProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        time.Advance(TimeSpan.FromMinutes(16));
        await client.GetAsync(Home).IsProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [InlineData("Bearer", "")]
    [InlineData("Bearer", "nonsense")]
    [InlineData("Basic", "YWRtaW46YWRtaW4=")]
    [InlineData("Test", "Ym9zcwpicm9rZXIKcmV2aWV3ZXI=")]
    public async Task Token_ThatIsNone_OpensNothing(string scheme, string token)
    {
        using var client = platform.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token);

        await client.GetAsync(Home).IsProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }
}

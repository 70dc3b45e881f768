using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Institutions;

public sealed class InstitutionApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Trait("Rule", "1.1-1")]
    public async Task Institution_RegisteredByTheAccountManager_IsShownToItsStaffAlone()
    {
        var address = new Uri("/api/institutions/newcomer", UriKind.Relative);
        var body = """{ "record": { "name": "云溪证券", "unifiedSocialCreditCode": "91310115MA1K3BTP2B" }, "vpnQuota": 3 }""";

        await host.As(Scene.Operator).SendAsync(Requests.Command(HttpMethod.Post, address, Requests.Json(body))).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
        await host.As(Scene.Manager).SendAsync(Requests.Command(HttpMethod.Post, address, Requests.Json(body))).IsAsync(HttpStatusCode.Created);
        await host.As(Scene.Manager).SendAsync(Requests.Command(HttpMethod.Post, address, Requests.Json(body))).IsProblemAsync(HttpStatusCode.Conflict, "already-there");

        var shown = await host.As(Scene.Manager).GetAsync(address).IsAsync(HttpStatusCode.OK);
        Assert.Equal("云溪证券", (string?)shown["record"]!["name"]);
        Assert.Equal(3, (int?)shown["vpnQuota"]);
        Assert.False((bool)shown["isComplete"]!);
        await host.As(Scene.Stranger).GetAsync(address).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
    }

    [Fact]
    [Trait("Rule", "1.7-4")]
    public async Task Record_WithFlaws_TellsAllOfThemWithTheirPlaces()
    {
        var problem = await host.As(Scene.Operator).PutAsync("record", """{ "name": "", "unifiedSocialCreditCode": "123", "mbpClientId": "x" }""").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

        Assert.Equal(["name", "unifiedSocialCreditCode"], problem["violations"]!.AsArray().Select(violation => (string?)violation!["path"]));
    }

    [Fact]
    [Trait("Rule", "1.1-2")]
    [Trait("Rule", "1.1-3")]
    [Trait("Rule", "1.4-1")]
    public async Task Account_ByItsWholeLife_IsListedAsItStands()
    {
        var boss = host.As(Scene.Operator);
        await boss.PostAsync("accounts/wang", """{ "personName": "王", "contactPhone": "13900000001" }""").IsAsync(HttpStatusCode.Created);
        await boss.PutAsync("accounts/wang/administrator", "").IsAsync(HttpStatusCode.OK);
        await boss.PutAsync("accounts/wang/products/trading-gateway", "").IsAsync(HttpStatusCode.OK);
        await host.As(Scene.Manager).PutAsync("vpn-quota", """{ "quota": 1 }""").IsAsync(HttpStatusCode.OK);
        await boss.PutAsync("accounts/wang/vpn-account", """{ "vpnAccount": "vpn-7" }""").IsAsync(HttpStatusCode.OK);

        var listed = await boss.AskAsync("accounts").IsAsync(HttpStatusCode.OK);
        var account = listed["items"]!.AsArray().Single(one => (string?)one!["name"] == "wang")!;
        Assert.True((bool)account["isAdministrator"]!);
        Assert.Equal("boss", (string?)account["subAccountOf"]);
        Assert.Equal("vpn-7", (string?)account["vpnAccount"]);
        Assert.Equal("mustChange", (string?)account["password"]);
        Assert.Equal("trading-gateway", (string?)Assert.Single(account["products"]!.AsArray()));
        Assert.DoesNotContain("13900000001", listed.ToJsonString(), StringComparison.Ordinal);

        await DeleteAsync(boss, "accounts/wang/products/trading-gateway").IsAsync(HttpStatusCode.OK);
        await DeleteAsync(boss, "accounts/wang/administrator").IsAsync(HttpStatusCode.OK);
        await DeleteAsync(boss, "accounts/wang").IsAsync(HttpStatusCode.OK);
        Assert.Null(await SignInOfAsync("wang"));
    }

    [Fact]
    [Trait("Rule", "1.1-3")]
    public async Task LastAdministrator_Removed_IsRefused() =>
        await DeleteAsync(host.As(Scene.Stranger), "accounts/boss", Scene.Rival).IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

    [Fact]
    [Trait("Rule", "1.7-2")]
    public async Task Password_ResetAskedAgainWithTheSameKey_IsGivenOnce()
    {
        var boss = host.As(Scene.Operator);
        await boss.PostAsync("accounts/sun", "{}", key: "sun").IsAsync(HttpStatusCode.Created);
        var first = (await SignInOfAsync("sun"))!.PasswordHash;

        await boss.PostAsync("accounts/sun", "{}", key: "sun").IsAsync(HttpStatusCode.Created);
        Assert.Equal(first, (await SignInOfAsync("sun"))!.PasswordHash);
        await boss.PostAsync("accounts/sun/reset-password", key: "reset").IsAsync(HttpStatusCode.OK);
        var second = (await SignInOfAsync("sun"))!.PasswordHash;
        await boss.PostAsync("accounts/sun/reset-password", key: "reset").IsAsync(HttpStatusCode.OK);

        Assert.NotEqual(first, second);
        Assert.Equal(second, (await SignInOfAsync("sun"))!.PasswordHash);
    }

    [Fact]
    public async Task Account_WhoseSignInWasNotMade_GetsItWhenTheCommandIsSentAgain()
    {
        var boss = host.As(Scene.Operator);
        await boss.PostAsync("accounts/qian", "{}", key: "qian").IsAsync(HttpStatusCode.Created);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            // As if the host had died between the registry's work and this.
            await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().RemoveAsync(Scene.Actor("qian", Scene.Broker));
        }

        await boss.PostAsync("accounts/qian", "{}", key: "qian").IsAsync(HttpStatusCode.Created);

        Assert.True((await SignInOfAsync("qian"))!.MustChangePassword);
    }

    [Fact]
    public async Task Account_NameThatDiffersInCaseAlone_IsRefused()
    {
        var problem = await host.As(Scene.Operator).PostAsync("accounts/BOSS", "{}").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

        Assert.Equal("login-name", (string?)problem["violations"]![0]!["code"]);
    }

    private static Task<HttpResponseMessage> DeleteAsync(HttpClient client, string path, string institution = Scene.Broker) => client.SendAsync(Requests.Command(HttpMethod.Delete, Requests.Of(institution, path)));

    private async Task<PlatformUser?> SignInOfAsync(string account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().FindAsync(Scene.Actor(account, Scene.Broker));
    }
}

using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Institutions;

[Trait("Rule", "1.7-4")]
public sealed class RecordPageTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    public async Task Record_EditedByAnAdministrator_IsKept()
    {
        var person = await SignedInAsync(await platform.RegisterAsync("alpha", "boss", Password));
        var page = await person.OpenAsync("/institutions/alpha/record");

        await person.SendAsync(page, "record", ("name", "晨曦证券"), ("unifiedSocialCreditCode", "91310115MA1K3BTP2B"), ("industry", "证券"));

        Assert.Equal("/institutions/alpha/accounts", person.At!.AbsolutePath);
        var record = await RecordAsync("alpha");
        Assert.Equal("91310115MA1K3BTP2B", record.UnifiedSocialCreditCode!.Value);
        Assert.Equal(Industry.Securities, record.Industry);
    }

    [Fact]
    public async Task Record_WithAWrongCreditCode_IsSaidBesideTheFieldAndNothingIsKept()
    {
        var person = await SignedInAsync(await platform.RegisterAsync("beta", "boss", Password));

        var page = await person.SendAsync(await person.OpenAsync("/institutions/beta/record"), "record", ("name", ""), ("unifiedSocialCreditCode", "123"));

        Assert.NotNull(page.QuerySelector("#f-name-error"));
        Assert.NotNull(page.QuerySelector("#f-unifiedSocialCreditCode-error"));
        Assert.Equal("123", page.QuerySelector("[name=unifiedSocialCreditCode]")!.GetAttribute("value"));
        Assert.Null((await RecordAsync("beta")).UnifiedSocialCreditCode);
    }

    [Fact]
    public async Task Record_ChangedBySomebodyElseMeanwhile_IsNotOverwritten()
    {
        var person = await SignedInAsync(await platform.RegisterAsync("gamma", "boss", Password));
        var (first, second) = (await person.OpenAsync("/institutions/gamma/record"), await person.OpenAsync("/institutions/gamma/record"));

        await person.SendAsync(first, "record", ("name", "甲"));
        await person.OpenAsync("/institutions/gamma/record");
        var page = await person.SendAsync(second, "record", ("name", "乙"));

        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.Equal("甲", (await RecordAsync("gamma")).Name.Value);
    }

    [Fact]
    public async Task MemberCodeAndQuota_TheAccountManager_FillsInAndSets()
    {
        await platform.RegisterAsync("delta", "boss", Password);
        await using (var scope = platform.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().EnsureAsync(Platform.Manager.Actor, [Role.AccountManager], Password, mustChange: false);
        }

        var manager = await SignedInAsync(Platform.Manager.Actor);
        await manager.SendAsync(await manager.OpenAsync("/institutions/delta/record"), "member-code", ("memberCode", "00123"));
        var page = await manager.SendAsync(await manager.OpenAsync("/institutions/delta/record"), "vpn-quota", ("vpnQuota", "many"));
        Assert.NotNull(page.QuerySelector("#f-vpnQuota-error"));
        page = await manager.SendAsync(page, "vpn-quota", ("vpnQuota", "7"));

        Assert.Equal("00123", (await RecordAsync("delta")).MemberCode!.Value);
        Assert.Contains("配额 7", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Person> SignedInAsync(Actor actor)
    {
        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);
        return person;
    }

    private async Task<InstitutionRecord> RecordAsync(string institution) =>
        (await platform.Services.GetRequiredService<Show>().ExecuteAsync<RegisteredInstitution>(Platform.Manager, AggregateKey.Of(InstitutionId.Of(institution).AsT0))).AsT0.Value.Value.Record;
}

using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Institutions;

public sealed class AccountPageTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    [Trait("Rule", "1.1-2")]
    [Trait("Rule", "1.7-2")]
    public async Task Account_CreatedByAnAdministrator_SignsInWithWhatItWasSentAndChangesIt()
    {
        var (person, boss) = await SignedInAsync("alpha");
        var created = new Actor(AccountName.Of("wang").AsT0, boss.Institution);

        var page = await person.SendAsync(await person.OpenAsync("/institutions/alpha/new-account"), "new-account", ("account", "wang"), ("personName", "王"), ("contactPhone", "13900000001"));
        Assert.Equal("/institutions/alpha/accounts/wang", person.At!.AbsolutePath);
        Assert.NotNull(page.QuerySelector("[role=status]"));

        var newcomer = new Person(platform.CreateClient());
        var first = PasswordIn(platform.MessageTo(created));
        page = await newcomer.SignInAsync(platform, created, first, "/sign-in?back=/institutions/alpha");
        Assert.Equal("/password", newcomer.At!.AbsolutePath);
        await newcomer.SendAsync(page, ("Old", first), ("New", "Another-2026"), ("Again", "Another-2026"));
        await newcomer.OpenAsync("/institutions/alpha/accounts");
        Assert.Equal("/institutions/alpha/accounts", newcomer.At!.AbsolutePath);
        Assert.Equal(PasswordState.Current, (await FindAsync(created))!.PasswordState);
    }

    [Fact]
    public async Task Account_NameThatBreaksTheRules_IsSaidBesideTheFieldAndNothingTypedIsLost()
    {
        var (person, _) = await SignedInAsync("beta");

        var page = await person.SendAsync(await person.OpenAsync("/institutions/beta/new-account"), "new-account", ("account", "Wang@beta"), ("personName", "王"), ("contactPhone", "110"));

        Assert.NotNull(page.QuerySelector("#f-account-error"));
        Assert.NotNull(page.QuerySelector("#f-contactPhone-error"));
        Assert.Equal("Wang@beta", page.QuerySelector("[name=account]")!.GetAttribute("value"));
        Assert.Equal("王", page.QuerySelector("[name=personName]")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.1-3")]
    public async Task Account_GrantedAndMadeAdministrator_IsShownSo()
    {
        var (person, boss) = await SignedInAsync("gamma");
        await person.SendAsync(await person.OpenAsync("/institutions/gamma/new-account"), "new-account", ("account", "wang"));
        const string Address = "/institutions/gamma/accounts/wang";
        var actor = new Actor(AccountName.Of("wang").AsT0, boss.Institution);

        await person.SendAsync(await person.OpenAsync(Address), "GrantProduct-trading-gateway");
        await person.SendAsync(await person.OpenAsync(Address), "administrator");
        var page = await person.SendAsync(await person.OpenAsync(Address), "vpn", ("vpnAccount", "vpn-7"));

        var account = await FindAsync(actor);
        Assert.True(account!.Holds(Product.TradingGateway));
        Assert.True(account.IsAdministrator);
        Assert.Equal("vpn-7", account.VpnAccount!.Value);
        Assert.Contains("管理员", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await person.SendAsync(page, "WithdrawProduct-trading-gateway");
        Assert.False((await FindAsync(actor))!.Holds(Product.TradingGateway));
    }

    [Fact]
    [Trait("Rule", "1.1-3")]
    public async Task LastAdministrator_CannotBeRemoved_AndThePageSaysWhy()
    {
        var (person, boss) = await SignedInAsync("delta");

        var page = await person.SendAsync(await person.OpenAsync("/institutions/delta/accounts/boss"), "remove");

        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.NotNull(await FindAsync(boss));
    }

    [Fact]
    public async Task Account_Removed_SignsInNoMore()
    {
        var (person, boss) = await SignedInAsync("epsilon");
        var actor = new Actor(AccountName.Of("wang").AsT0, boss.Institution);
        await platform.AddAsync(actor, Password);

        var page = await person.SendAsync(await person.OpenAsync("/institutions/epsilon/accounts/wang"), "remove");
        Assert.NotNull(page.QuerySelector("[role=status]"));

        var gone = new Person(platform.CreateClient());
        page = await gone.SendAsync(await gone.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        Assert.Null(page.QuerySelector("[name=Code]"));
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public async Task Pages_OfAnotherInstitution_AreNotThere()
    {
        await SignedInAsync("zeta");
        var (stranger, _) = await SignedInAsync("eta");

        foreach (var path in new[] { "accounts", "accounts/boss", "record", "new-account" })
        {
            using var there = await stranger.Client.GetAsync(new Uri($"/institutions/zeta/{path}", UriKind.Relative));
            using var nowhere = await stranger.Client.GetAsync(new Uri($"/institutions/nowhere/{path}", UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, there.StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, nowhere.StatusCode);
        }
    }

    [Fact]
    public async Task OrdinaryAccount_SeesTheAccountsAndNothingToDo()
    {
        var (_, boss) = await SignedInAsync("theta");
        var actor = new Actor(AccountName.Of("wang").AsT0, boss.Institution);
        await platform.AddAsync(actor, Password);
        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);

        var list = await person.OpenAsync("/institutions/theta/accounts");
        var page = await person.OpenAsync("/institutions/theta/accounts/boss");
        var refused = await person.OpenAsync("/institutions/theta/new-account");

        Assert.Equal(2, list.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty(refused.QuerySelectorAll("main form"));
        Assert.NotNull(refused.QuerySelector(".gaps"));
    }

    private async Task<(Person Person, Actor Actor)> SignedInAsync(string institution)
    {
        var actor = await platform.RegisterAsync(institution, "boss", Password);
        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);
        return (person, actor);
    }

    private async Task<Account?> FindAsync(Actor actor) =>
        (await platform.Services.GetRequiredService<Show>().ExecuteAsync<RegisteredInstitution>(Platform.Manager, AggregateKey.Of(actor.Institution))).AsT0.Value.Value.Find(actor.Account);

    private static string PasswordIn(string message) => message.Split(' ', '，').Select(word => word.Trim('。', '.')).First(word => PasswordPolicy.Check(word) is null);
}

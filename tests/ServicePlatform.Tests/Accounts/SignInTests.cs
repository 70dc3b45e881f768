using ExchangeGateway.Institutions;

namespace ServicePlatform.Tests.Accounts;

[Trait("Rule", "1.3-1")]
public sealed class SignInTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    [Trait("Rule", "1.2-1")]
    public async Task SignIn_PasswordThenCode_GoesOnToWhereThePersonWas()
    {
        var actor = await platform.RegisterAsync("alpha", "li", Password);
        var person = new Person(platform.CreateClient());

        await person.SignInAsync(platform, actor, Password, "/sign-in?back=/password");

        Assert.Equal("/password", person.At!.AbsolutePath);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_BackToAnotherSite_GoesHome(string back)
    {
        var actor = await platform.RegisterAsync($"back-{Math.Abs(back.GetHashCode(StringComparison.Ordinal))}", "li", Password);
        var person = new Person(platform.CreateClient());

        await person.SignInAsync(platform, actor, Password, $"/sign-in?back={Uri.EscapeDataString(back)}");

        Assert.Equal($"/institutions/{actor.Institution}", person.At!.AbsolutePath);
        Assert.Equal("localhost", person.At.Host);
    }

    [Fact]
    public async Task SignIn_UnknownAccountAndWrongPassword_AreToldAlike()
    {
        var actor = await platform.RegisterAsync("beta", "li", Password);
        var person = new Person(platform.CreateClient());

        var wrong = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", "Wrong-word-1"));
        var unknown = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", "nobody@nowhere"), ("Password", "Wrong-word-1"));

        Assert.Equal(wrong.QuerySelector("[role=alert]")!.TextContent, unknown.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccountEvenForTheRightOne()
    {
        var actor = await platform.RegisterAsync("gamma", "li", Password);
        var person = new Person(platform.CreateClient());
        for (var i = 0; i < 5; i++)
        {
            await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", "Wrong-word-1"));
        }

        var page = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));

        Assert.Null(page.QuerySelector("[name=Code]"));
        Assert.Contains("锁定", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongCode_AsksForItAgain()
    {
        var actor = await platform.RegisterAsync("delta", "li", Password);
        var person = new Person(platform.CreateClient());
        var asked = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        var code = platform.CodeOf(actor);

        var refused = await person.SendAsync(asked, ("Code", code == "000000" ? "000001" : "000000"));
        await person.SendAsync(refused, ("Code", code));

        Assert.NotNull(refused.QuerySelector("[role=alert]"));
        Assert.Equal("/institutions/delta", person.At!.AbsolutePath);
    }

    [Fact]
    [Trait("Rule", "1.7-2")]
    public async Task Page_PasswordGivenByAnother_IsTheChangeOfThePassword()
    {
        var actor = await platform.RegisterAsync("epsilon", "li", Password, mustChange: true);
        var person = new Person(platform.CreateClient());

        var page = await person.SignInAsync(platform, actor, Password);
        Assert.Equal("/password", person.At!.AbsolutePath);

        var refused = await person.SendAsync(page, ("Old", Password), ("New", "short"), ("Again", "other"));
        Assert.Equal(3, refused.QuerySelectorAll("[role=alert] li").Length);

        await person.SendAsync(refused, ("Old", Password), ("New", "Another-2026"), ("Again", "Another-2026"));
        Assert.Equal("/institutions/epsilon", person.At!.AbsolutePath);
    }

    [Fact]
    public async Task SignOut_Afterwards_AsksForTheSignIn()
    {
        var actor = await platform.RegisterAsync("zeta", "li", Password);
        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);

        var page = await person.OpenAsync("/password");
        page.Forms[0].SetAttribute("action", "/sign-out");
        await person.SendAsync(page);
        await person.OpenAsync("/password");

        Assert.Equal("/sign-in", person.At!.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_LockedAccount_IsToldAsAnUnknownOne()
    {
        var actor = await platform.RegisterAsync("eta", "li", Password);
        var person = new Person(platform.CreateClient());
        for (var i = 0; i < 5; i++)
        {
            await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", "Wrong-word-1"));
        }

        var locked = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        var unknown = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", "nobody@nowhere"), ("Password", Password));

        Assert.Equal(unknown.QuerySelector("[role=alert]")!.TextContent, locked.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    [Trait("Rule", "1.2-1")]
    public async Task SignIn_FiveWrongCodes_NeitherTheRightOneNorThePasswordHelps()
    {
        var actor = await platform.RegisterAsync("theta", "li", Password);
        var person = new Person(platform.CreateClient());
        var page = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        var code = platform.CodeOf(actor);
        for (var i = 0; i < 5; i++)
        {
            page = await person.SendAsync(page, ("Code", code == "000000" ? "000001" : "000000"));
        }

        page = await person.SendAsync(page, ("Code", code));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("/sign-in", person.At!.AbsolutePath);

        page = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        Assert.Null(page.QuerySelector("[name=Code]"));
    }

    [Fact]
    public async Task SignIn_CodeOfAnEarlierTry_IsNoMore()
    {
        var actor = await platform.RegisterAsync("iota", "li", Password);
        var person = new Person(platform.CreateClient());
        await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        var (first, page) = (platform.CodeOf(actor), await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password)));

        await person.SendAsync(page, ("Code", first));

        Assert.Equal(first == platform.CodeOf(actor) ? "/institutions/iota" : "/sign-in", person.At!.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_TriedTooOftenFromOnePlace_HasToWait()
    {
        using var strict = new Platform { SignInsPerMinute = 2 };
        var person = new Person(strict.CreateClient());
        for (var i = 0; i < 2; i++)
        {
            await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", "nobody@nowhere"), ("Password", Password));
        }

        var page = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", "nobody@nowhere"), ("Password", Password));

        Assert.Equal("?wait=1", person.At!.Query);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    [Trait("Rule", "1.5-1")]
    public async Task SignIn_AccountOfTwoRoles_ChoosesOneOfThem()
    {
        var actor = await platform.RegisterAsync("kappa", "li", Password, roles: [Role.Reviewer, Role.AccountManager]);
        var person = new Person(platform.CreateClient());

        var page = await person.SignInAsync(platform, actor, Password, "/sign-in?back=/account");
        Assert.Equal("/role", person.At!.AbsolutePath);
        page = await person.SendAsync(page, ("Role", "gateway-operator"));
        Assert.Equal("/role", person.At!.AbsolutePath);
        page = await person.SendAsync(page, ("Role", "account-manager"));

        Assert.Equal("/account", person.At!.AbsolutePath);
        Assert.Contains("客户经理", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}

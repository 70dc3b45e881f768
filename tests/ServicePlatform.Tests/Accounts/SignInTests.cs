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

        Assert.Equal("/", person.At!.AbsolutePath);
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
        Assert.Equal("/", person.At!.AbsolutePath);
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
        Assert.Equal("/", person.At!.AbsolutePath);
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
}

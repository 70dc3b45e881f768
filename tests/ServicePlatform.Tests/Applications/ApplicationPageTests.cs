using System.Net;
using AngleSharp.Html.Dom;
using ExchangeGateway.Applications;
using ServicePlatform.Demo;
using ServicePlatform.Tests.Pages;

namespace ServicePlatform.Tests.Applications;

public sealed class ApplicationPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Chenxi = "/institutions/chenxi/applications";

    [Fact]
    public async Task Page_OfAnotherInstitution_IsNotFoundLikeOneThatIsNotThere()
    {
        var yuanshan = Desk(DemoAccounts.YuanshanOperator);

        Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync($"{Chenxi}/CX-T-0001"));
        Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync($"{Chenxi}/CX-T-9999"));
        Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync(Chenxi));
        Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync("/institutions/nobody/applications"));
        Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync("/reviews"));
    }

    [Fact]
    public async Task Page_AskedByNobody_ShowsNothing()
    {
        using var response = await host.Browser(null).GetAsync(new Uri($"{Chenxi}/CX-T-0001", UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    [Trait("Rule", "3.3-1")]
    public async Task Page_UnderReview_OffersEachSideItsOwnSteps()
    {
        Assert.Equal(["Approve", "Return", "Reject"], Offered(await Desk(DemoAccounts.Reviewer).SeeAsync($"{Chenxi}/CX-M-0002")));
        Assert.Equal(["Withdraw"], Offered(await Desk(DemoAccounts.ChenxiOperator).SeeAsync($"{Chenxi}/CX-M-0002")));
        Assert.Empty(Offered(await Desk(DemoAccounts.Manager).SeeAsync($"{Chenxi}/CX-M-0002")));
    }

    [Fact]
    public async Task Page_OfAnyState_DrawsItsCourseWithThePresentStateMarkedAndSaidInWords()
    {
        var page = await Desk(DemoAccounts.ChenxiOperator, "en").SeeAsync($"{Chenxi}/CX-T-0006");
        var drawing = page.QuerySelector("svg.lifecycle")!;

        Assert.Equal("▶ Certificates being issued", Assert.Single(drawing.QuerySelectorAll(".state-present")).TextContent.Trim());
        Assert.Equal(3, drawing.QuerySelectorAll(".state-passed").Length);
        Assert.Contains("Now: Certificates being issued.", drawing.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task Return_WithoutAReason_SaysSoBesideTheFieldAndWithOneGoesBack()
    {
        var reviewer = Desk(DemoAccounts.Reviewer, "en");
        var page = await reviewer.SeeAsync("/institutions/yuanshan/applications/YS-T-0001");

        using var refused = await reviewer.PressAsync(page, "Return", ("Input.Gateways", "9001"));
        var again = await PagesHost.DocumentAsync(refused);
        Assert.NotEmpty(again.GetElementById("f-reason-error")!.TextContent.Trim());
        Assert.Equal("9001", ((IHtmlInputElement)again.GetElementById("f-gateways")!).Value);

        using var returned = await reviewer.PressAsync(again, "Return", ("Input.Reason", "No <stamp>"));
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        var theirs = await Desk(DemoAccounts.YuanshanOperator, "en").SeeAsync("/institutions/yuanshan/applications/YS-T-0001");
        Assert.Contains("No <stamp>", theirs.QuerySelector(".banner-warn")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_SentTwiceAsShown_IsDoneOnceAndAStaleOneIsTold()
    {
        var member = Desk(DemoAccounts.ChenxiOperator, "en");
        var page = await member.SeeAsync($"{Chenxi}/CX-T-0002");
        var stale = await member.SeeAsync($"{Chenxi}/CX-T-0002");

        using var first = await member.PressAsync(page, "Withdraw");
        using var second = await member.PressAsync(page, "Withdraw");
        using var third = await member.PressAsync(stale, "Withdraw");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.NotNull((await PagesHost.DocumentAsync(third)).GetElementById("error-summary"));
    }

    [Fact]
    public async Task List_FilteredByState_ShowsThoseAlone()
    {
        var page = await Desk(DemoAccounts.ChenxiOperator).SeeAsync($"{Chenxi}?state={ApplicationState.Rejected}");

        Assert.Equal(["CX-T-0004"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public async Task List_ForOneProductAlone_ShowsThatOnesElseWhatIsMissing()
    {
        var trader = await Desk(DemoAccounts.ChenxiTrader).SeeAsync(Chenxi);
        var newcomer = await Desk(DemoAccounts.ChenxiNewcomer).SeeAsync(Chenxi);

        Assert.All(trader.QuerySelectorAll("tbody th"), cell => Assert.StartsWith("CX-T-", cell.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Empty(newcomer.QuerySelectorAll("tbody th"));
        Assert.NotEmpty(newcomer.QuerySelectorAll(".banner-warn li"));
    }

    private static IEnumerable<string> Offered(IHtmlDocument page) => page.QuerySelectorAll("main form button[name='Input.Action']").Select(button => button.GetAttribute("value")!);

    private Desk Desk(DemoAccount account, string language = "zh-Hans") => new(host.Browser(account.Acting, language));
}

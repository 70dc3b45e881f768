using System.Net;
using AngleSharp.Html.Dom;
using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Demo;

namespace ServicePlatform.Tests.Pages;

/// <summary>Forms from the first field to the review: what is wrong stands beside its field, and nothing that was typed is lost.</summary>
public sealed class ApplicationFormTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Root = "/institutions/chenxi", Opening = Root + "/trading-gateways/opening", MarketData = Root + "/market-data-gateways/opening";

    private static readonly byte[] Pdf = "%PDF-1.7 form"u8.ToArray();

    [Fact]
    [Trait("Rule", "2.2-1")]
    public async Task Opening_SavedUnfinished_IsThereAgainAsTyped()
    {
        var browser = Operator();
        using var saved = await (await NewAsync(browser, Opening)).With("lines[0].count", "3").With("contact.contactName", "<李明>").SendAsync(browser);

        using var again = await browser.GetAsync(saved.Headers.Location);

        var page = await PagesHost.DocumentAsync(again);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("3", Field(page, "lines[0].count"));
        Assert.Equal("<李明>", Field(page, "contact.contactName"));
        Assert.NotNull(page.QuerySelector(".banner-ok"));
    }

    [Fact]
    [Trait("Rule", "2.2-8")]
    public async Task Opening_HandedInWrong_SaysEachThingBesideItsFieldAndInTheSummaryAndLosesNothing()
    {
        var browser = Operator("en");
        using var refused = await (await NewAsync(browser, Opening))
            .With("lines[0].count", "0").With("lines[1].count", "2").With("lines[1].flowRate", "21").With("contact.email", "a@b.example").SendAsync(browser, value: "submit");

        var page = await PagesHost.DocumentAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        foreach (var path in new[] { "f-lines-0-count", "f-lines-1-flowRate", "f-businesses", "f-attachments" })
        {
            Assert.NotNull(page.GetElementById(path));
            Assert.NotEmpty(page.GetElementById(path + "-error")!.TextContent.Trim());
            Assert.Contains(page.QuerySelectorAll(".error-summary a"), link => link.GetAttribute("href")!.EndsWith("#" + path, StringComparison.Ordinal));
        }

        Assert.Equal("f-lines-0-count-error", page.GetElementById("f-lines-0-count")!.GetAttribute("aria-describedby"));
        Assert.Equal("0 2 21 a@b.example", string.Join(' ', ((string[])["lines[0].count", "lines[1].count", "lines[1].flowRate", "contact.email"]).Select(name => Field(page, name))));
        Assert.All(page.QuerySelectorAll("[data-sum]"), total => Assert.Equal("2", total.TextContent));
    }

    [Fact]
    public async Task Opening_WithWhatIsNoNumber_KeepsItAndSaysSo()
    {
        var browser = Operator("en");
        using var refused = await (await NewAsync(browser, Opening)).With("lines[0].count", "two").SendAsync(browser);

        var page = await PagesHost.DocumentAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("two", Field(page, "lines[0].count"));
        Assert.Equal("“two” is not a whole number.", page.GetElementById("f-lines-0-count-error")!.TextContent.Trim());
    }

    [Fact]
    [Trait("Rule", "3.3-1")]
    public async Task Opening_HandedInTwiceByADoubleClick_IsHandedInOnce()
    {
        var browser = Operator();
        var form = (await NewAsync(browser, Opening)).With("businesses", "auction", "bond").With("lines[0].count", "2").WithFile(MaterialRequirement.ApplicationForm, "申请表.pdf", Pdf);

        using var first = await form.SendAsync(browser, value: "submit");
        using var second = await form.SendAsync(browser, value: "submit");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var stored = await StoredAsync(first.Headers.Location!);
        Assert.Equal(ApplicationState.InformationReview, stored.Value.Value.State);
        Assert.Single(stored.Value.Value.Form.Attachments);
        Assert.Single(stored.Value.Value.History, step => step.Action is ApplicationAction.Submit);
        Assert.Equal([TradingBusiness.Auction, TradingBusiness.Bond], ((OpeningForm)stored.Value.Value.Form).Businesses);
    }

    [Fact]
    [Trait("Rule", "2.2-9")]
    public async Task Opening_WithAPdfThatIsHtml_RefusesTheFileAndKeepsTheForm()
    {
        var browser = Operator("en");
        using var refused = await (await NewAsync(browser, Opening)).With("lines[0].count", "4").WithFile(MaterialRequirement.ApplicationForm, "form.pdf", "<html>"u8.ToArray()).SendAsync(browser);

        var page = await PagesHost.DocumentAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("form.pdf", page.GetElementById("f-attachments-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", Field(page, "lines[0].count"));
    }

    [Fact]
    public async Task Draft_SavedByTwo_ShowsTheSecondWhatTheFirstSavedAndBothWaysOn()
    {
        var (first, second) = (Operator("en"), host.Browser(DemoAccounts.ChenxiAdministrator.Acting, "en"));
        using var begun = await (await NewAsync(first, Opening)).With("lines[0].count", "3").SendAsync(first);
        var (mine, theirs) = (await FormAsync(first, begun.Headers.Location!), await FormAsync(second, begun.Headers.Location!));
        using var saved = await theirs.With("lines[0].count", "5").SendAsync(second);

        using var stale = await mine.With("lines[0].count", "7").SendAsync(first);

        var page = await PagesHost.DocumentAsync(stale);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("chen", page.GetElementById("stale")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["7", "5"], page.QuerySelectorAll("#stale tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("7", Field(page, "lines[0].count"));

        using var kept = await FilledForm.Of(page).SendAsync(first);
        Assert.Equal(7, ((OpeningForm)(await StoredAsync(kept.Headers.Location!)).Value.Value.Form).Lines[0].Count);
    }

    [Fact]
    public async Task Rows_WithoutScript_AreAddedAndTakenAwayByTheServer()
    {
        var browser = Operator();
        using var more = await (await NewAsync(browser, Opening)).With("lines[0].count", "3").SendAsync(browser, "rows", "add:lines");
        var two = await PagesHost.DocumentAsync(more);
        Assert.Equal(2, two.QuerySelectorAll("[data-row]").Length);

        using var less = await FilledForm.Of(two).With("lines[1].count", "8").SendAsync(browser, "rows", "remove:lines:0");

        var one = await PagesHost.DocumentAsync(less);
        Assert.Single(one.QuerySelectorAll("[data-row]"));
        Assert.Equal("8", Field(one, "lines[0].count"));
    }

    [Fact]
    [Trait("Rule", "3.2-1")]
    public async Task MarketDataOpening_HandedInBlank_StarsAndAsksForEachField()
    {
        var browser = Operator();
        using var blank = await browser.GetAsync(new Uri(MarketData, UriKind.Relative));
        var page = await PagesHost.DocumentAsync(blank);
        Assert.Equal(11, page.QuerySelectorAll("[name^='contact.'][aria-required=true]").Length);

        using var refused = await FilledForm.Of(page).SendAsync(browser, value: "submit");

        Assert.Equal(11, (await PagesHost.DocumentAsync(refused)).QuerySelectorAll("[id^=f-contact-][id$=-error]").Length);
    }

    [Fact]
    [Trait("Rule", "3.2-2")]
    public async Task MarketDataOpening_Complete_GoesToTheReview()
    {
        var browser = Operator();
        var form = (await NewAsync(browser, MarketData)).With("eKeyCertificates", "1").With("fileCertificates", "2").With("paperFormGateways", "3")
            .WithFile(MaterialRequirement.ApplicationForm, "申请表.pdf", Pdf).WithFile(MaterialRequirement.CertificateApplicationForm, "CnSCA.pdf", Pdf);
        foreach (var field in Enum.GetValues<ContactField>())
        {
            form.With(ServicePlatform.Forms.ContactTyping.Path(field), "李明");
        }

        using var sent = await form.SendAsync(browser, value: "submit");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(ApplicationState.InformationReview, (await StoredAsync(sent.Headers.Location!)).Value.Value.State);
    }

    [Fact]
    [Trait("Rule", "2.4-2")]
    public async Task BusinessChange_ThatLeavesNone_SaysSoAtItsRow()
    {
        var browser = Operator();
        using var refused = await (await NewAsync(browser, Root + "/trading-gateways/business-change?gateway=301"))
            .With("gateways[0].remove", "auction", "bond").WithFile(MaterialRequirement.ApplicationForm, "申请表.pdf", Pdf).SendAsync(browser, value: "submit");

        var page = await PagesHost.DocumentAsync(refused);
        Assert.NotEmpty(page.GetElementById("f-gateways-0-remove-error")!.TextContent);
        Assert.Equal("301", Field(page, "gateways[0].registrationNumber"));
    }

    [Theory]
    [InlineData("/trading-gateways/flow-rate-change?gateway=301", "gateways[0].flowRate", "9", MaterialRequirement.ApplicationForm)]
    [InlineData("/trading-gateways/revocation?gateway=311", "gateways[0].gatewayId", "", MaterialRequirement.RevocationMaterial)]
    [InlineData("/market-data-gateways/revocation?gateway=280", "gateways[0]", "280", MaterialRequirement.RevocationMaterial)]
    public async Task Form_OfChosenGateways_GoesToTheReview(string path, string field, string text, string material)
    {
        var browser = Operator();

        using var sent = await (await NewAsync(browser, Root + path)).With(field, text).WithFile(material, "材料.pdf", Pdf).SendAsync(browser, value: "submit");

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(ApplicationState.InformationReview, (await StoredAsync(sent.Headers.Location!)).Value.Value.State);
    }

    [Fact]
    public async Task Form_OfAnIncompleteInstitution_SaysWhatIsMissing()
    {
        using var response = await host.Browser(DemoAccounts.YunxiAdministrator.Acting).GetAsync(new Uri("/institutions/yunxi/trading-gateways/opening", UriKind.Relative));

        var page = await PagesHost.DocumentAsync(response);
        Assert.NotEmpty(page.QuerySelectorAll(".gaps li"));
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    [Trait("Rule", "2.6-1")]
    public async Task Filing_WithBothDeclarations_IsInForceAtOnce_WithoutThemEachSaysSo()
    {
        var browser = Operator();
        var form = (await NewAsync(browser, Root + "/filings/new?gateway=303")).With("accounts[0]", "账户九");
        using var refused = await form.SendAsync(browser, value: "submit");
        var page = await PagesHost.DocumentAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull(page.GetElementById("f-accountsOnRecord-error"));
        Assert.NotNull(page.GetElementById("f-marketMakingOnly-error"));

        using var sent = await FilledForm.Of(page).With("accountsOnRecord", "yes").With("marketMakingOnly", "yes").SendAsync(browser, value: "submit");

        using var shown = await browser.GetAsync(sent.Headers.Location);
        Assert.NotNull((await PagesHost.DocumentAsync(shown)).QuerySelector(".banner-ok .chip-ok"));
    }

    private HttpClient Operator(string language = "zh-Hans") => host.Browser(DemoAccounts.ChenxiOperator.Acting, language);

    private static Task<FilledForm> NewAsync(HttpClient browser, string address) => FormAsync(browser, new(address, UriKind.Relative));

    private static async Task<FilledForm> FormAsync(HttpClient browser, Uri address)
    {
        using var response = await browser.GetAsync(address);
        return FilledForm.Of(await PagesHost.DocumentAsync(response));
    }

    private static string? Field(IHtmlDocument page, string name) => page.GetElementsByName(name).Single().GetAttribute("value");

    private async Task<Stored<RegisteredApplication>> StoredAsync(Uri address)
    {
        var number = BusinessSerialNumber.Of(Uri.UnescapeDataString(address.OriginalString.Split('/', '?').SkipWhile(part => part != "applications").ElementAt(1))).AsT0;
        var show = host.Services.GetRequiredService<Show>();
        return (await show.ExecuteAsync<RegisteredApplication>(DemoAccounts.ChenxiOperator.Acting, AggregateKey.Of(DemoAccounts.Chenxi, number))).AsT0;
    }
}

using ServicePlatform.Demo;

namespace ServicePlatform.Browser.Tests;

/// <summary>The pages of an institution's operators, in both languages: no serious fault, no wider than a phone, and a picture of each.</summary>
[Collection(OneBrowser.Name)]
public sealed class OperatorPagesTests(Browser browser)
{
    private const string Chenxi = "/institutions/chenxi", Yuanshan = "/institutions/yuanshan";

    private static readonly Dictionary<string, (DemoAccount Account, string Path)> Pages = new()
    {
        ["products"] = (DemoAccounts.ChenxiOperator, Chenxi),
        ["products-without-grant"] = (DemoAccounts.ChenxiNewcomer, Chenxi),
        ["products-incomplete-record"] = (DemoAccounts.YunxiAdministrator, "/institutions/yunxi"),
        ["products-staff"] = (DemoAccounts.Reviewer, Chenxi),
        ["trading-gateways"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways"),
        ["trading-gateways-many"] = (DemoAccounts.YuanshanOperator, $"{Yuanshan}/trading-gateways"),
        ["market-data-gateways"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways"),
        ["market-data-gateways-closed"] = (DemoAccounts.ChenxiTrader, $"{Chenxi}/market-data-gateways"),
        ["opening"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/opening"),
        ["opening-draft"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0005/form"),
        ["flow-rate-returned"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0003/form"),
        ["business-change"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/business-change?gateway=301&gateway=303"),
        ["revocation"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/revocation?gateway=301"),
        ["market-data-opening"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways/opening"),
        ["market-data-revocation"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways/revocation?gateway=280"),
        ["filings"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings"),
        ["filing-draft"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings/CX-F-0002"),
        ["filing-in-force"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings/CX-F-0001"),
        ["software-closed"] = (DemoAccounts.ChenxiNewcomer, $"{Chenxi}/software"),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Pages.Keys)
            {
                all.Add(name, Browser.Chinese);
                all.Add(name, Browser.English);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_AsItsOperatorSeesIt_HasNoFaultAndFitsAPhone(string name, string language)
    {
        var (account, path) = Pages[name];
        var page = await browser.VisitAsync(account, language);
        try
        {
            var errors = new List<string>();
            page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);

            await page.GotoAsync(path);

            await Screens.KeepAsync(page, name, language);
            await Screens.HasNoFaultAsync(page);
            await Screens.FitsAPhoneAsync(page);
            Assert.Empty(errors);
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Opening_TypedWithScript_CountsAndAddsRowsAndShowsWhatIsWrong()
    {
        var page = await browser.VisitAsync(DemoAccounts.ChenxiOperator, Browser.English);
        try
        {
            await page.GotoAsync($"{Chenxi}/trading-gateways/opening");
            await page.FillAsync("[name='lines[0].count']", "2");
            await page.Locator("[data-add-row=lines]").ClickAsync();
            await page.FillAsync("[name='lines[1].count']", "3");
            await page.FillAsync("[name='lines[1].flowRate']", "25");
            Assert.Equal(["5", "5", "5"], await page.Locator("[data-sum]").AllTextContentsAsync());

            await page.Locator("button[value=submit]").ClickAsync();
            await page.Locator(".error-summary").WaitForAsync();

            await Screens.KeepAsync(page, "opening-wrong", Browser.English);
            Assert.Equal("25", await page.Locator("[name='lines[1].flowRate']").InputValueAsync());
            Assert.True(await page.Locator("#f-lines-1-flowRate-error").IsVisibleAsync());
            await page.SetViewportSizeAsync(1280, 900);
            await page.Locator("[name=rows][value='remove:lines:0']").ClickAsync();
            Assert.Equal("3", await page.Locator("[name='lines[0].count']").InputValueAsync());
            Assert.Equal("3", await page.Locator("[data-sum]").First.TextContentAsync());
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }
}

using ExchangeGateway.Applications;
using Microsoft.Playwright;
using ServicePlatform.Demo;

namespace ServicePlatform.Browser.Tests;

/// <summary>What happens among people: mistakes, two at once, an application that comes back, a session that ends, no mouse.</summary>
[Collection(OneBrowser.Name)]
public sealed class PeopleTests(Browser browser)
{
    private const string Chenxi = "/institutions/chenxi", Yuanshan = "/institutions/yuanshan";

    [Theory]
    [InlineData(Browser.Chinese)]
    [InlineData(Browser.English)]
    public async Task WrongForm_Submitted_SaysItBesideItsFieldsAndLosesNothing(string tag)
    {
        var page = await browser.VisitAsync(DemoAccounts.ChenxiOperator, tag);
        await page.GotoAsync($"{Chenxi}/trading-gateways/opening");
        await page.FillAsync("[name='lines[0].count']", "0");
        await page.FillAsync("[name='lines[0].flowRate']", "21");
        await page.FillAsync("[name='contact.contactName']", "李明");

        await page.Locator("button[name=do][value=submit]").ClickAsync();

        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        foreach (var place in new[] { "#f-lines-0-count-error", "#f-lines-0-flowRate-error", "#f-businesses-error", "#f-attachments-error" })
        {
            await Assertions.Expect(page.Locator(place)).ToBeVisibleAsync();
        }

        Assert.Equal(("0", "21", "李明"), (await page.InputValueAsync("[name='lines[0].count']"), await page.InputValueAsync("[name='lines[0].flowRate']"), await page.InputValueAsync("[name='contact.contactName']")));
        await Screens.KeepAsync(page, "wrong-form", tag);
        await Screens.HasNoFaultAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Draft_OfTwoOperators_TellsTheSecondWhatTheFirstSaved()
    {
        var (first, second) = (await browser.VisitAsync(DemoAccounts.ChenxiOperator, Browser.English), await browser.VisitAsync(DemoAccounts.ChenxiTrader, Browser.English));
        await first.GotoAsync($"{Chenxi}/applications/CX-T-0005/form");
        await second.GotoAsync($"{Chenxi}/applications/CX-T-0005/form");

        await first.FillAsync("[name='lines[0].count']", "7");
        await first.Locator("button[name=do][value=save]:visible").Last.ClickAsync();
        await first.WaitForURLAsync("**saved=1");
        await second.FillAsync("[name='lines[0].count']", "9");
        await second.Locator("button[name=do][value=save]:visible").Last.ClickAsync();

        await Assertions.Expect(second.Locator("#stale")).ToContainTextAsync("7");
        Assert.Equal("9", await second.InputValueAsync("[name='lines[0].count']"));
        await Screens.KeepAsync(second, "stale-draft", Browser.English);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Browser.Chinese, "1071")]
    [InlineData(Browser.English, "1072")]
    public async Task Application_SentBackByTheReviewer_TellsWhyAndIsHandedInAgain(string tag, string gateway)
    {
        var (operates, reviewer) = (await browser.VisitAsync(DemoAccounts.YuanshanOperator, tag), await browser.VisitAsync(DemoAccounts.Reviewer, tag));
        await operates.GotoAsync($"{Yuanshan}/trading-gateways/flow-rate-change");
        await operates.FillAsync("[name='gateways[0].registrationNumber']", gateway);
        await operates.FillAsync("[name='gateways[0].flowRate']", "20");
        await operates.AttachAsync(MaterialRequirement.ApplicationForm);
        var application = $"{Yuanshan}/applications/{await operates.SubmitAsync()}";

        await reviewer.GotoAsync(application);
        await reviewer.TakeAsync(ApplicationAction.Return);
        await Assertions.Expect(reviewer.Locator("#f-reason-error")).ToBeVisibleAsync();
        await reviewer.FillAsync("[name='Input.Reason']", "缺少公章 / no stamp");
        await reviewer.TakeAsync(ApplicationAction.Return);
        await reviewer.IsInAsync(Walk.Caption(ApplicationState.InformationRegistration, tag));

        await operates.GotoAsync(application);
        await Assertions.Expect(operates.Locator(".banner-warn")).ToContainTextAsync("no stamp");
        await operates.GotoAsync(application + "/form");
        await operates.SubmitAsync();
        await operates.IsInAsync(Walk.Caption(ApplicationState.InformationReview, tag));
        await operates.Context.CloseAsync();
        await reviewer.Context.CloseAsync();
    }

    [Fact]
    public async Task Session_ThatEnded_LeadsToTheSignInAndBack()
    {
        var page = await browser.VisitAsync(Browser.English);
        await browser.SignInAsync(page, DemoAccounts.ChenxiTrader);
        await page.GotoAsync($"{Chenxi}/applications?system=Trading");
        await page.Context.ClearCookiesAsync();

        await page.ReloadAsync();

        Assert.Equal("/sign-in", new Uri(page.Url).AbsolutePath);
        await page.FillAsync("[name=Login]", DemoAccounts.ChenxiTrader.Acting.Actor.ToString());
        await page.FillAsync("[name=Password]", DemoAccounts.Password);
        await page.Locator("main form button").ClickAsync();
        await page.FillAsync("[name=Code]", browser.Host.CodeOf(DemoAccounts.ChenxiTrader.Acting.Actor));
        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/applications?system=Trading");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Certificate_RequestedByTheKeyboardAlone_IsUnderWay()
    {
        var page = await browser.VisitAsync(Browser.English);
        await page.GotoAsync("/sign-in");
        await TypeAsync(page, "[name=Login]", DemoAccounts.ChenxiOperator.Acting.Actor.ToString());
        await TypeAsync(page, "[name=Password]", DemoAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[name=Code]").WaitForAsync();
        await TypeAsync(page, "[name=Code]", browser.Host.CodeOf(DemoAccounts.ChenxiOperator.Acting.Actor));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("form[action='/sign-out']").WaitForAsync();

        await PressAsync(page, $"nav a[href='{Chenxi}/certificates']");
        await PressAsync(page, $"main a[href='{Chenxi}/certificates/request']");
        await TypeAsync(page, "[name='Input.To']", "312");
        await FocusAsync(page, "[name='Input.By']");
        await page.Keyboard.PressAsync("f");
        await PressAsync(page, "main form .button-primary");

        await page.WaitForURLAsync("**/certificates?gateway=312");
        await Assertions.Expect(page.Locator($"main a[href='{Chenxi}/certificates/312/File/2']")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await FocusAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    private static async Task TypeAsync(IPage page, string selector, string text)
    {
        await FocusAsync(page, selector);
        await page.Keyboard.TypeAsync(text);
    }

    // From key to key, as somebody without a mouse; what cannot be come to fails the test.
    private static async Task FocusAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var tab = 0; tab < 60; tab++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No key leads to {selector}.");
    }
}

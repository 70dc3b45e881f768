using Microsoft.Playwright;
using ServicePlatform.Demo;

namespace ServicePlatform.Browser.Tests;

/// <summary>One host and one browser for all tests; each visit has cookies of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Chinese = "zh-Hans", English = "en";

    private readonly Dictionary<string, string> _sessions = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    internal DemoHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = new();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Task<IPage> VisitAsync(string language, int width = 1280) => OpenAsync(null, language, width);

    /// <summary>Somebody who has signed in, by the pages themselves.</summary>
    internal async Task<IPage> VisitAsync(DemoAccount account, string language, int width = 1280)
    {
        var login = account.Acting.Actor.ToString();
        if (!_sessions.TryGetValue(login, out var session))
        {
            var page = await VisitAsync(language);
            await SignInAsync(page, account);
            _sessions[login] = session = await page.Context.StorageStateAsync();
            await page.Context.CloseAsync();
        }

        return await OpenAsync(session, language, width);
    }

    internal async Task SignInAsync(IPage page, DemoAccount account)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Login]", account.Acting.Actor.ToString());
        await page.FillAsync("[name=Password]", DemoAccounts.Password);
        await page.Locator("main button").ClickAsync();
        await page.FillAsync("[name=Code]", Host.CodeOf(account.Acting.Actor));
        await page.Locator("main button").ClickAsync();
        await page.Locator("form[action='/sign-out']").WaitForAsync();
    }

    private async Task<IPage> OpenAsync(string? session, string language, int width)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Host.Address,
            StorageState = session,
            ExtraHTTPHeaders = [KeyValuePair.Create("Accept-Language", language)],
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await context.ClearCookiesAsync(new() { Name = "language" });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "one browser";
}

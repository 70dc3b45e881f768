using Deque.AxeCore.Playwright;
using ExchangeGateway.Tests;
using Microsoft.Playwright;

namespace ServicePlatform.Browser.Tests;

/// <summary>What every page has to be: readable by a screen reader, on a phone too; and a picture of it is kept.</summary>
internal static class Screens
{
    private const int Phone = 390;

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screens");

    public static async Task KeepAsync(IPage page, string name, string language)
    {
        var path = Path.Combine(Folder, language, name);
        await page.ScreenshotAsync(new() { Path = path + ".png", FullPage = true });
        await page.SetViewportSizeAsync(Phone, 844);
        await page.ScreenshotAsync(new() { Path = path + ".phone.png", FullPage = true });
    }

    public static async Task HasNoFaultAsync(IPage page)
    {
        var faults = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(faults.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>The page at hand on a phone: it may be longer, never wider. Tables scroll in regions of their own.</summary>
    public static async Task FitsAPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Phone, 844);
        Assert.Equal(Phone, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
    }
}

using System.Text.RegularExpressions;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using Microsoft.Playwright;

namespace ServicePlatform.Browser.Tests;

/// <summary>What people do on pages: fill in, press, read the state.</summary>
internal static partial class Walk
{
    public static FilePayload Pdf(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = "%PDF-1.4 test"u8.ToArray() };

    public static Language Of(string tag) => tag == Browser.Chinese ? Language.Chinese : Language.English;

    public static string Caption(object state, string tag) => LifecycleDiagram.Caption(state.ToString()!, Of(tag));

    /// <summary>Presses the button of a step.</summary>
    public static Task TakeAsync(this IPage page, object action) => page.Locator($"button[value='{action}']").ClickAsync();

    /// <summary>The page tells this state.</summary>
    public static Task IsInAsync(this IPage page, string caption) => Assertions.Expect(page.Locator(".page-head .chip").Last).ToHaveTextAsync(caption);

    public static Task AttachAsync(this IPage page, string material) =>
        page.Locator($"input[type=file][name='file:{material}']").SetInputFilesAsync(Pdf("申请表.pdf"));

    /// <summary>Hands the form in; the serial number that it got.</summary>
    public static async Task<string> SubmitAsync(this IPage page)
    {
        await page.Locator("button[name=do][value=submit]").ClickAsync();
        await page.WaitForURLAsync(ApplicationAddress());
        return Uri.UnescapeDataString(page.Url.Split('/')[^1]);
    }

    public static async Task FillContactAsync(this IPage page)
    {
        foreach (var (field, value) in new[]
        {
            ("legalRepresentative", "张建国"), ("registeredAddress", "上海市浦东新区示例路 1 号"), ("contactName", "李明"), ("contactAddress", "上海市黄浦区示例街 2 号"),
            ("idDocumentNumber", "310101199003071230"), ("mobileNumber", "13800000001"), ("email", "li.ming@chenxi.example"), ("fixedPhone", "021-60000000"),
            ("deliveryAddress", "上海市黄浦区示例街 2 号前台"), ("recipient", "王芳"), ("recipientMobile", "13900000001"),
        })
        {
            await page.FillAsync($"[name='contact.{field}']", value);
        }
    }

    /// <summary>The whole road of a certificate, until it serves: what the authority does by the reviewer, what the institution does by its operator.</summary>
    public static async Task EnableAsync(IPage operates, IPage reviewer, string certificate, string tag, Func<IPage, Task>? whenMailed = null)
    {
        await reviewer.GotoAsync(certificate);
        await reviewer.CheckAsync("#free");
        await reviewer.TakeAsync(CertificateApplicationAction.Approve);
        await reviewer.IsInAsync(Caption(CertificateApplicationState.ReadyForProduction, tag));
        await reviewer.Locator("form[action$='/issue'] button").ClickAsync();
        await reviewer.IsInAsync(Caption(certificate.Contains("/File/", StringComparison.Ordinal) ? CertificateApplicationState.Mailed : CertificateApplicationState.Posted, tag));
        if (whenMailed is not null)
        {
            await whenMailed(operates);
        }

        await operates.GotoAsync(certificate);
        await operates.TakeAsync(CertificateApplicationAction.Receive);
        await operates.IsInAsync(Caption(CertificateApplicationState.Received, tag));
        await operates.TakeAsync(CertificateApplicationAction.Recognise);
        await operates.IsInAsync(Caption(CertificateApplicationState.Installed, tag));
        await operates.TakeAsync(CertificateApplicationAction.Enable);
        await operates.IsInAsync(Caption(CertificateApplicationState.InService, tag));
    }

    public static async Task ApproveAsync(IPage reviewer, string application, string gateways = "")
    {
        await reviewer.GotoAsync(application);
        if (gateways.Length > 0)
        {
            await reviewer.FillAsync("[name='Input.Gateways']", gateways);
        }

        await reviewer.TakeAsync(ApplicationAction.Approve);
    }

    [GeneratedRegex("/applications/[^/]+$")]
    private static partial Regex ApplicationAddress();
}

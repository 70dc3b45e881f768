using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Registry;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ServicePlatform.Demo;
using ServicePlatform.Tests.Pages;

namespace ServicePlatform.Tests.Certificates;

public sealed class CertificatePageTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Chenxi = "/institutions/chenxi/certificates";

    [Fact]
    [Trait("Rule", "4.2-1")]
    public async Task Page_OfOneThatEndsSoon_ShowsItsTimeLineAndSaysWhatToDo()
    {
        var page = await Desk(DemoAccounts.ChenxiOperator, "en").SeeAsync($"{Chenxi}/302/EKey/1");

        var drawing = page.QuerySelector("svg.validity")!;
        Assert.Contains("24 days are left", drawing.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, drawing.QuerySelectorAll(".notice").Length);
        Assert.Single(drawing.QuerySelectorAll(".notice-past"));
        Assert.Contains(page.QuerySelectorAll(".card li"), line => line.TextContent.Contains("20 working days", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task Page_OfAnotherInstitutionOrOfNoCertificate_IsNotFound()
    {
        var yuanshan = Desk(DemoAccounts.YuanshanOperator);

        foreach (var path in new[] { $"{Chenxi}/302/EKey/1", $"{Chenxi}/302/EKey/1/unlock", Chenxi, $"{Chenxi}/request", "/institutions/yuanshan/certificates/1/EKey/1", "/institutions/yuanshan/certificates/1001/9/1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await yuanshan.StatusAsync(path));
        }
    }

    [Fact]
    [Trait("Rule", "4.2-2")]
    public async Task Backup_OfTheInstitution_CountsWhatSignsIn()
    {
        var page = await Desk(DemoAccounts.ChenxiTrader, "en").SeeAsync(Chenxi);

        Assert.Contains("both kinds: 3; by one kind, without a backup: 3; not at all: 0", page.QuerySelector("svg.redundancy desc")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("tbody th"), cell => cell.TextContent.Trim() is "280");
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task Unlock_WithPapersMissing_SaysWhichAndKeepsWhatWasTyped()
    {
        var member = Desk(DemoAccounts.ChenxiOperator, "en");
        var form = await member.SeeAsync($"{Chenxi}/301/EKey/1/unlock");

        using var refused = await member.PressAsync(form, "Request the unlock", ("Input.ContactName", "Li"), ("Input.Papers", "EKey"));

        var again = await PagesHost.DocumentAsync(refused);
        Assert.Equal("Li", ((IHtmlInputElement)again.GetElementById("f-contactName")!).Value);
        Assert.True(((IHtmlInputElement)again.GetElementById("paper-EKey")!).IsChecked);
        foreach (var place in new[] { "f-contactPhone-error", "f-isSigned-error", "f-isStamped-error", "f-initialPinStated-error", "f-papers-error" })
        {
            Assert.NotEmpty(again.GetElementById(place)!.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_ByAFile_TakesACertificateAlone(bool isCertificate)
    {
        var (browser, path) = (host.Browser(DemoAccounts.Reviewer.Acting, "en"), $"{Chenxi}/320/File/1");
        var page = await new Desk(browser).SeeAsync(path);
        var number = new CertificateNumber(RegistrationNumber.Of("320").AsT0, CertificateKind.File);
        var made = host.Services.GetRequiredService<DemoAuthority>().Issue(DemoAccounts.Chenxi, number, Instant.FromUtc(2026, 11, 1, 0, 0));
        using var body = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll<IHtmlButtonElement>("button[value=Produce]").Single().Form!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.Value), $"\"{hidden.Name}\"");
        }

        body.Add(new StringContent("Produce"), "\"Input.Action\"");
        body.Add(new ByteArrayContent(isCertificate ? made.Certificate.Der.ToArray() : "<html>"u8.ToArray()), "\"Input.File\"", "made.cer");

        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), body);

        Assert.Equal(isCertificate ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(!isCertificate, (await PagesHost.DocumentAsync(answer)).GetElementById("f-certificate-error") is not null);
    }

    [Fact]
    public async Task Mailbox_OfAnInstitution_IsItsAccountsAlone()
    {
        const string File = "/demo/certificates/chenxi/301/File/1/pkcs12";

        var page = await Desk(DemoAccounts.ChenxiOperator).SeeAsync("/demo/mailbox");

        Assert.Contains(page.QuerySelectorAll("a[download]"), link => link.GetAttribute("href") == File);
        Assert.Equal(HttpStatusCode.OK, await Desk(DemoAccounts.ChenxiOperator).StatusAsync(File));
        Assert.Equal(HttpStatusCode.NotFound, await Desk(DemoAccounts.YuanshanOperator).StatusAsync(File));
        Assert.Equal(HttpStatusCode.NotFound, await Desk(DemoAccounts.Reviewer).StatusAsync(File));
        Assert.Equal(HttpStatusCode.NotFound, await Desk(DemoAccounts.ChenxiOperator).StatusAsync("/demo/certificates/chenxi/301/EKey/1/pkcs12"));
    }

    private Desk Desk(DemoAccount account, string language = "zh-Hans") => new(host.Browser(account.Acting, language));
}

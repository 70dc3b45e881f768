using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ServicePlatform.Demo;

namespace ServicePlatform.Tests.Pages;

/// <summary>What holds of each of an operator's pages, in both languages.</summary>
public sealed class OperatorPagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Root = "/institutions/chenxi";

    private static readonly string[] Paths =
    [
        "", "/trading-gateways", "/market-data-gateways", "/trading-gateways/opening", "/trading-gateways/business-change?gateway=301&gateway=302", "/trading-gateways/flow-rate-change",
        "/trading-gateways/revocation", "/market-data-gateways/opening", "/market-data-gateways/revocation?gateway=280", "/filings", "/filings/new?gateway=301", "/filings/CX-F-0001", "/filings/CX-F-0002",
        "/software", "/applications/CX-T-0005/form", "/applications/CX-T-0003/form",
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var path in Paths)
            {
                all.Add(path, "zh-Hans");
                all.Add(path, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_InALanguage_IsInItAndNamesEveryFieldAndHasNothingInline(string path, string language)
    {
        using var response = await host.Browser(DemoAccounts.ChenxiOperator.Acting, language).GetAsync(new Uri(Root + path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await PagesHost.DocumentAsync(response);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title ?? "");
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.True(path.Length == 0 || language == "en" != page.QuerySelector("h1")!.TextContent.Any(IsChinese));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])").Select(element => element.OuterHtml));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden])").Where(input => !IsLabelled(page, input)).Select(input => input.OuterHtml));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_ForNobody_LeadsToTheSignIn(string path, string language)
    {
        using var response = await host.Browser(null, language).GetAsync(new Uri(Root + path, UriKind.Relative));

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OfAnotherInstitution_IsNotThere(string path, string language)
    {
        using var response = await host.Browser(DemoAccounts.YuanshanOperator.Acting, language).GetAsync(new Uri(Root + path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("晨曦", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProductPage_WithoutAGrant_SaysOfEachTileWhatToDo()
    {
        using var response = await host.Browser(DemoAccounts.ChenxiNewcomer.Acting).GetAsync(new Uri(Root, UriKind.Relative));

        var closed = (await PagesHost.DocumentAsync(response)).QuerySelectorAll(".tile-closed");
        Assert.Equal(3, closed.Length);
        Assert.All(closed, tile => Assert.Contains("chen", tile.QuerySelector(".gaps")!.TextContent, StringComparison.Ordinal));
        Assert.All(closed, tile => Assert.Empty(tile.QuerySelectorAll("a")));
    }

    [Fact]
    public async Task TradingGateways_Listed_HaveTheGuidesEighteenColumnsInOrder()
    {
        using var response = await host.Browser(DemoAccounts.ChenxiOperator.Acting).GetAsync(new Uri($"{Root}/trading-gateways", UriKind.Relative));

        var page = await PagesHost.DocumentAsync(response);
        Assert.Equal(
            "序号 交易网关登记编号 交易网关ID号 流速权 业务申请 Ekey证书ID Ekey证书签发时间 Ekey证书到期时间 Ekey证书算法类型 Ekey证书机构类型 文件证书ID 文件证书签发时间 文件证书到期时间 文件证书算法类型 文件证书机构类型 交易网关业务并排日期 流速权 操作时间",
            string.Join(' ', page.QuerySelectorAll("thead th").Skip(1).Select(heading => heading.TextContent.Trim())));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(19, row.ChildElementCount));
    }

    [Fact]
    public async Task TradingGateways_OfAnInstitutionWithMany_ComePageByPageEachOnce()
    {
        var (browser, numbers, address) = (host.Browser(DemoAccounts.YuanshanOperator.Acting), new List<string>(), (string?)"/institutions/yuanshan/trading-gateways");
        for (; address is not null; )
        {
            using var response = await browser.GetAsync(new Uri(address, UriKind.Relative));
            var page = await PagesHost.DocumentAsync(response);
            numbers.AddRange(page.QuerySelectorAll("tbody input[name=gateway]").Select(box => box.GetAttribute("value")!));
            Assert.Equal($"{numbers.Count}", page.QuerySelectorAll("tbody tr")[^1].Children[1].TextContent.Trim());
            address = page.QuerySelectorAll(".pager a").FirstOrDefault(link => link.TextContent == "下一页")?.GetAttribute("href");
        }

        Assert.True(numbers.Count > 50);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Theory]
    [InlineData("number=280", "280")]
    [InlineData("openedBy=CX-M-0001", "280 281 282")]
    [InlineData("openedFrom=2100-01-01", "")]
    public async Task MarketDataGateways_Sought_AreThoseFound(string query, string found)
    {
        using var response = await host.Browser(DemoAccounts.ChenxiOperator.Acting).GetAsync(new Uri($"{Root}/market-data-gateways?{query}", UriKind.Relative));

        Assert.Equal(found, string.Join(' ', (await PagesHost.DocumentAsync(response)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task Gateways_SoughtByWhatIsNoDate_SayItBesideTheFieldAndKeepIt()
    {
        using var response = await host.Browser(DemoAccounts.ChenxiOperator.Acting, "en").GetAsync(new Uri($"{Root}/market-data-gateways?openedFrom=soon", UriKind.Relative));

        var page = await PagesHost.DocumentAsync(response);
        Assert.Equal("soon", page.QuerySelector("[name=openedFrom]")!.GetAttribute("value"));
        Assert.Contains("soon", page.GetElementById("f-openedFrom-error")!.TextContent, StringComparison.Ordinal);
    }

    private static bool IsLabelled(IHtmlDocument page, IHtmlInputElement input) =>
        (input.Id is { } id && page.QuerySelector($"label[for='{id}']") is not null) || input.Closest("label") is not null;

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';
}

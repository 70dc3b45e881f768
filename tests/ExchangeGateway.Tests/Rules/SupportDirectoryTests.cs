using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Rules;

public class SupportDirectoryTests
{
    private static readonly SupportDirectory Moved = new()
    {
        CertificateAuthority = Given.Legal(SupportLine.Of("021-68800000")),
        ManagementTools = Given.Legal(WebAddress.Of("https://tools.example.com/")),
        AuthorityService = Given.Legal(WebAddress.Of("https://ca.example.com/")),
        EKeyUnlock = Given.Legal(WebAddress.Of("https://ca.example.com/unlock")),
    };

    [Fact]
    [Trait("Rule", "6.1-1")]
    public void Default_IsWhatTheGuideNames_WithoutItsMisprints()
    {
        Assert.Equal(
            [
                ("technology-service", "4008888400, then 2-2"),
                ("certificate-authority", "4008888400, then 2-5"),
                ("platform", "http://portal.ztcloud-jq.ssetech.com/"),
                ("vpn-client", "https://vpn.ztcloud.ssetech.com.cn/"),
                ("authority-service", "https://cnsca.sse.com.cn/"),
                ("management-tools", "http://www.sse.com.cn/home/biz/cnsca/download/driverstools/index.shtml"),
                ("ekey-unlock", "http://www.sse.com.cn/home/biz/cnsca/process/EKey/"),
            ],
            SupportDirectory.Default.Entries.Select(entry => (entry.Code, entry.Text(Language.English))));
        Assert.Equal("4008888400，转 2-5", SupportDirectory.Default.Entries[1].Text(Language.Chinese));
    }

    [Fact]
    public void Entries_AreEachALineOrAnAddress_WithAPurposeInBothLanguages() => Assert.All(SupportDirectory.Default.Entries, entry =>
    {
        Assert.True(entry.Line is null != entry.Address is null);
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual("support-" + entry.Code, entry.Purpose(language)));
    });

    [Fact]
    public void Entries_OfAHostsOwn_AreItsOwn() => Assert.Equal(
        [Moved.CertificateAuthority.Number, Moved.ManagementTools.Value],
        Moved.Entries.Where(entry => entry.Code is "certificate-authority" or "management-tools").Select(entry => entry.Text(Language.English)));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    [Trait("Rule", "6.1-1")]
    [Trait("Rule", "5.1-2")]
    public void Texts_PointToWhatTheHostNames(Language language)
    {
        var colour = CertificateReplacement.OfMarketDataEKey(EKeyColour.Blue).AsT1;
        Assert.Contains("021-68800000", colour.Text(language, Moved), StringComparison.Ordinal);
        Assert.DoesNotContain("4008888400", colour.Text(language, Moved), StringComparison.Ordinal);
    }
}

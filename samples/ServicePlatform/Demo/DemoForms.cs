using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ServicePlatform.Demo;

/// <summary>Forms as the demo's institutions filled them in.</summary>
internal static class DemoForms
{
    private static readonly ContactDetails Contact = new()
    {
        LegalRepresentative = "张建国",
        RegisteredAddress = "上海市浦东新区示例路 1 号",
        ContactName = "李明",
        ContactAddress = "上海市黄浦区示例街 2 号 3 楼",
        IdDocumentNumber = "310101199003071230",
        MobileNumber = "13800000001",
        Email = "li.ming@chenxi.example",
        FixedPhone = "021-60000000",
        DeliveryAddress = "上海市黄浦区示例街 2 号 3 楼前台",
        Recipient = "王芳",
        RecipientMobile = "13900000001",
    };

    public static OpeningForm Opening(TradingBusinessSet businesses, params ValueList<OpeningLine> lines) => new()
    {
        Businesses = businesses,
        Lines = lines,
        Attachments = [Pdf(MaterialRequirement.ApplicationForm, "交易网关申请表.pdf")],
        Contact = Contact,
    };

    public static BusinessChangeForm AddBusiness(string gateway, TradingBusiness business) => new()
    {
        Gateways = [new(gateway, Add: [business])],
        Attachments = [Pdf(MaterialRequirement.ApplicationForm, "交易网关变更申请表.pdf")],
        Contact = Contact,
    };

    public static FlowRateChangeForm FlowRate(string gateway, int units) => new()
    {
        Gateways = [new(gateway, units)],
        Attachments = [Pdf(MaterialRequirement.ApplicationForm, "流速权变更申请表.pdf")],
        Contact = Contact,
    };

    public static RevocationForm Revocation(string gateway) => new()
    {
        Gateways = [new(gateway)],
        Attachments = [Pdf(MaterialRequirement.RevocationMaterial, "网关撤销申请材料.pdf")],
        Contact = Contact,
    };

    public static MarketDataOpeningForm MarketDataOpening(int eKeys, int files) => new()
    {
        EKeyCertificates = eKeys,
        FileCertificates = files,
        PaperFormGateways = eKeys + files,
        Capabilities = new() { Links = [MarketDataLink.Trading, MarketDataLink.Satellite], Feeds = [MarketDataFeed.Auction, MarketDataFeed.Option], Interfaces = [MarketDataInterface.Binary] },
        Attachments = [Pdf(MaterialRequirement.ApplicationForm, "行情网关申请表.pdf"), Pdf(MaterialRequirement.CertificateApplicationForm, "CnSCA数字证书申请表.pdf")],
        Contact = Contact,
    };

    public static MarketDataRevocationForm MarketDataRevocation(string gateway) => new()
    {
        Gateways = [gateway],
        Attachments = [Pdf(MaterialRequirement.RevocationMaterial, "行情网关撤销申请材料.pdf")],
        Contact = Contact,
    };

    /// <summary>What stands in every file.</summary>
    public static ReadOnlySpan<byte> File => "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8;

    private static Attachment Pdf(string material, string name) => Attachment.Of(material, name, File);
}

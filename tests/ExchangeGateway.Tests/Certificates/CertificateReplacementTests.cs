using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Certificates;

public class CertificateReplacementTests
{
    [Fact]
    [Trait("Rule", "5.1-2")]
    public void OfMarketDataEKey_Red_IsTheAuthoritysSm2Type()
    {
        var replacement = CertificateReplacement.OfMarketDataEKey(EKeyColour.Red).AsT0;
        Assert.Equal((CertificateKind.EKey, CertificateKind.EKey, "技术公司行情网关 SM2（EKey）"), (replacement.Replaced, replacement.By, replacement.AuthorityType));
    }

    [Theory]
    [Trait("Rule", "5.1-2")]
    [InlineData(EKeyColour.Black)]
    [InlineData(EKeyColour.Blue)]
    [InlineData(EKeyColour.Unknown)]
    public void OfMarketDataEKey_AnotherColour_IsForTheAuthorityToSay(EKeyColour colour)
    {
        var violation = CertificateReplacement.OfMarketDataEKey(colour).AsT1;
        Assert.Equal(("5.1-2", "ekey-colour", "replacement", $"{colour}", "Red"), (violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed));
        Assert.Contains("4008888400, then 2-5", violation.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("请咨询 CA", violation.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "5.1-3")]
    [InlineData(CertificateKind.File, "技术公司行情网关（文件）")]
    [InlineData(CertificateKind.EKey, "技术公司行情网关 SM2（EKey）")]
    public void OfMarketDataFile_EitherKind_IsTheAuthoritysTypeVerbatim(CertificateKind by, string type)
    {
        var replacement = CertificateReplacement.OfMarketDataFile(by);
        Assert.Equal((CertificateKind.File, by, type), (replacement.Replaced, replacement.By, replacement.AuthorityType));
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public void ByAFileCertificate_AnEKey_IsRefusedWhateverTheGatewayAndTheColour() => Assert.All(
        Enum.GetValues<EKeyColour>().Select(colour => CertificateReplacement.OfMarketDataEKey(colour, CertificateKind.File)).Append(CertificateReplacement.OfTrading(CertificateKind.EKey, CertificateKind.File)),
        refused => Assert.Equal(("5.1-4", "ekey-not-by-file", "file", "EKey"), (refused.AsT1.Rule.Id, refused.AsT1.Code, refused.AsT1.Found, refused.AsT1.Allowed)));

    [Theory]
    [Trait("Rule", "5.1-4")]
    [InlineData(CertificateKind.EKey)]
    [InlineData(CertificateKind.File)]
    public void OfTrading_ItsOwnKind_IsAllowedWithoutAnAuthoritysName(CertificateKind kind)
    {
        var replacement = CertificateReplacement.OfTrading(kind, kind).AsT0;
        Assert.Equal((kind, kind, null), (replacement.Replaced, replacement.By, replacement.AuthorityType));
        Assert.Contains(kind is CertificateKind.EKey ? "EKey" : "file", replacement.Instruction(Language.English), StringComparison.Ordinal);
        Assert.Contains(kind is CertificateKind.EKey ? "EKey" : "文件", replacement.Instruction(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public void OfTrading_AFileCertificateByAnEKey_IsRefused()
    {
        var violation = CertificateReplacement.OfTrading(CertificateKind.File, CertificateKind.EKey, "gateways[0]").AsT1;
        Assert.Equal("gateways[0]: a trading gateway keeps one certificate of each kind, so EKey is not possible. Ask for its own kind: file (rule 5.1-4).", violation.Text(Language.English));
    }

    [Fact]
    [Trait("Rule", "5.1-1")]
    public void Instruction_ForMarketData_NamesTheOnlineServiceAndTheType()
    {
        var replacement = CertificateReplacement.OfMarketDataFile(CertificateKind.File);
        Assert.Equal("At the certificate authority’s online service, ask for a replacement of type “技术公司行情网关（文件）”.", replacement.Instruction(Language.English));
        Assert.Equal("请在 CA 在线服务申请更换，证书类型为“技术公司行情网关（文件）”。", replacement.Instruction(Language.Chinese));
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Tests.Inventory;

[Trait("Rule", "3.4-1")]
public class FileMatchingTests
{
    private static readonly ValidityPeriod Own = Given.Days(0, 1500), Common = Given.Days(0, 1825);

    private static string[] Matched(GatewayInventory inventory, params CertificateEvidence[] files) =>
        [.. Audit.Run(inventory, files, Rows.At, RenewalPolicy.Default).Certificates.SelectMany(c => c.Files, (c, file) => $"{c.Gateway} {c.Kind} {file.Source}")];

    private static CertificateEvidence Nameless(string source, CertificateKind kind, int seed, ValidityPeriod validity) =>
        Rows.File(source, kind, seed, validity) with { Ids = [] };

    [Theory]
    [InlineData("E1")]
    [InlineData("e1")]
    [InlineData(" 00E1 ")]
    public void ById_CaseBlanksAndLeadingZerosAside(string id) =>
        Assert.Equal(["1 EKey file.cer"], Matched(Rows.Trading(Rows.Trading(1)), Nameless("file", CertificateKind.EKey, 1, Own) with { Ids = ["another", id] }));

    [Fact]
    public void ByFolder_ToTheRowOfItsKind() =>
        Assert.Equal(
            ["2 EKey e.cer", "2 File f.cer"],
            Matched(
                Rows.Trading(Rows.Trading(1), Rows.Trading(2)),
                Nameless("f", CertificateKind.File, 1, Common) with { Gateway = "2" },
                Nameless("e", CertificateKind.EKey, 2, Common) with { Gateway = "2" }));

    [Fact]
    [Trait("Rule", "4.1-1")]
    public void ByFolder_AWrongKind_ShowsAsAMismatch() =>
        Assert.Contains(
            "kind-mismatch | 7 | M7 | EKey ≠ f.cer: Rsa",
            Rows.Audit(Rows.MarketData(Rows.MarketData(7, CertificateKind.EKey)), [Nameless("f", CertificateKind.File, 1, Common) with { Gateway = "7" }]));

    [Fact]
    public void ByTerm_WhereOneRowAndOneFileAloneHaveIt()
    {
        var inventory = Rows.Trading(Rows.Trading(1) with { EKey = Rows.Cells(null, Own) }, Rows.Trading(2));
        Assert.Equal(["1 EKey e.cer"], Matched(inventory, Nameless("e", CertificateKind.EKey, 1, Own)));
        Assert.Equal(["1 EKey e.cer"], Matched(inventory, Nameless("e", CertificateKind.EKey, 1, Own), Nameless("copy", CertificateKind.EKey, 1, Own)));
    }

    [Fact]
    public void ByTerm_TwoFilesOrTwoRowsOfOneTerm_AreNotGuessed()
    {
        var inventory = Rows.Trading(Rows.Trading(1) with { EKey = Rows.Cells(null, Own) }, Rows.Trading(2));
        Assert.Empty(Matched(inventory, Nameless("e", CertificateKind.EKey, 1, Own), Nameless("rival", CertificateKind.EKey, 2, Own)));
        Assert.Empty(Matched(Rows.Trading(Rows.Trading(1), Rows.Trading(2)), Nameless("e", CertificateKind.EKey, 1, Common)));
    }

    [Fact]
    public void ByTerm_AnotherKindOrSecond_DoesNotMatch()
    {
        var inventory = Rows.Trading(Rows.Trading(1) with { EKey = Rows.Cells(null, Own) });
        Assert.Empty(Matched(inventory, Nameless("f", CertificateKind.File, 1, Own)));
        Assert.Empty(Matched(inventory, Nameless("e", CertificateKind.EKey, 1, ValidityPeriod.Between(Own.NotBefore, Own.NotAfter + NodaTime.Duration.FromSeconds(1))!.Value)));
    }

    [Fact]
    public void NoFiles_NoRowLacksOne()
    {
        Assert.Empty(Rows.Audit(Rows.Trading(Rows.Trading(1))));
        Assert.Equal(["row-without-file | 1 | E1 | ", "row-without-file | 1 | F1 | "], Rows.Audit(Rows.Trading(Rows.Trading(1)), []));
    }

    [Fact]
    public void Validity_IsTheLatestFiles()
    {
        var renewed = Rows.File("E1", CertificateKind.EKey, 9, Given.Days(900, 2700));
        Assert.Equal(Given.Days(900, 2700), Audit.Run(Rows.Trading(Rows.Trading(1)), [.. Rows.Files(1), renewed], Rows.At, RenewalPolicy.Default).Certificates[0].Validity);
    }
}

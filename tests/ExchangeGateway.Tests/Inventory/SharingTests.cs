using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Tests.Inventory;

[Trait("Rule", "2.2-5")]
[Trait("Rule", "4.2-3")]
public class SharingTests
{
    private static readonly GatewayInventory Two = Rows.Trading(Rows.Trading(1), Rows.Trading(2));

    private static readonly CertificateEvidence[] Files = [.. Rows.Files(1), .. Rows.Files(2)];

    private static string[] Shared(GatewayInventory inventory, params CertificateEvidence[] files) =>
        [.. Rows.Audit(inventory, files).Where(finding => finding.Contains("shared", StringComparison.Ordinal))];

    /// <summary>The four files, the EKey of the second gateway another one.</summary>
    private static CertificateEvidence[] WithSecondEKey(Func<CertificateIdentity, CertificateIdentity> identity) =>
        [Files[0], Files[1], Files[2] with { Identity = identity(Files[2].Identity) }, Files[3]];

    [Fact]
    public void DistinctCertificates_AreNotShared() => Assert.Empty(Rows.Audit(Two, Files));

    [Fact]
    public void OneFileAtTwoGateways_IsShared() =>
        Assert.Equal(
            ["certificate-shared | 1, 2 | E1, E2 | same-fingerprint"],
            Shared(Two, WithSecondEKey(_ => Files[0].Identity)));

    [Fact]
    public void OneFileFiledUnderTwoGateways_IsShared() =>
        Assert.Equal(
            ["certificate-shared | 1, 2 | E1, E2 | same-fingerprint"],
            Shared(Two, [Files[0] with { Ids = [], Gateway = "1" }, Files[0] with { Ids = [], Gateway = "2" }, Files[1], Files[3]]));

    [Fact]
    public void OneIssuerAndSerialInTwoFiles_IsShared() =>
        Assert.Equal(
            ["certificate-shared | 1, 2 | E1, E2 | same-issuer-and-serial"],
            Shared(Two, WithSecondEKey(identity => identity with { IssuerAndSerial = Files[0].Identity.IssuerAndSerial })));

    [Fact]
    public void OneKeyInTwoCertificates_IsAKeyShared() =>
        Assert.Equal(
            ["key-shared | 1, 2 | E1, E2 | same-public-key"],
            Shared(Two, WithSecondEKey(identity => identity with { PublicKey = Files[0].Identity.PublicKey })));

    [Fact]
    public void OneIdInTwoRows_IsSharedEvenWithoutFiles()
    {
        var two = Rows.Trading(Rows.Trading(1), Rows.Trading(2) with { EKey = Rows.Trading(1).EKey });
        Assert.Equal(["certificate-shared | 1, 2 | E1 | same-id"], Rows.Audit(two));
    }

    [Fact]
    public void ATradingAndAMarketDataGateway_ShareAsAnyTwo() =>
        Assert.Equal(
            ["certificate-shared | 1, 7 | E1 | same-id"],
            Shared(Rows.Trading(Rows.Trading(1)).With(Rows.MarketData(Rows.MarketData(7, CertificateKind.EKey) with { Certificate = Rows.Trading(1).EKey }))));

    [Fact]
    public void TwoSharedCertificatesOfTheSameGateways_AreTwoFindings()
    {
        var two = Rows.Trading(Rows.Trading(1), Rows.Trading(1) with { Number = Given.Number("2") });
        Assert.Equal(
            ["certificate-shared | 1, 2 | E1 | same-id", "certificate-shared | 1, 2 | F1 | same-id"],
            Rows.Audit(two));
    }

    [Fact]
    public void OneCertificateShownInSeveralWays_IsOneFinding()
    {
        var two = Rows.Trading(Rows.Trading(1), Rows.Trading(2) with { EKey = Rows.Trading(1).EKey });
        Assert.Equal(["certificate-shared | 1, 2 | E1 | same-fingerprint"], Rows.Audit(two, [Files[0], Files[1], Files[3]]));
    }

    [Fact]
    public void ARenewalThatKeepsItsKeyAtItsGateway_IsNotShared()
    {
        var renewed = Files[0] with { Source = "renewed.cer", Identity = Given.Identity(99) with { PublicKey = Files[0].Identity.PublicKey } };
        Assert.Empty(Rows.Audit(Rows.Trading(Rows.Trading(1)), [Files[0], renewed, Files[1]]));
    }

    [Fact]
    public void TwoCopiesOfOneFile_AreOneCertificate()
    {
        Assert.Empty(Rows.Audit(Two, [.. Files, Files[0] with { Source = "copy.cer" }]));
        Assert.Single(Audit.Run(Two, [.. Files, Files[0] with { Source = "copy.cer" }], Rows.At, RenewalPolicy.Default).Certificates[0].Files);
    }

    [Theory]
    [Trait("Rule", "3.4-2")]
    [InlineData("****")]
    [InlineData("SSE****01")]
    public void AMaskedId_TellsNothing(string id)
    {
        var masked = Rows.Trading(1).EKey with { Id = Given.Legal(CertificateId.Of(id)) };
        var two = Rows.Trading(Rows.Trading(1) with { EKey = masked }, Rows.Trading(2) with { EKey = masked });
        Assert.Equal([$"not-checkable | 1 | {id} | unknown-certificate", $"not-checkable | 2 | {id} | unknown-certificate"], Rows.Audit(two));
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void RowsOfOneMaskedNumber_AreGatewaysOfTheirOwn()
    {
        var (one, other) = (Rows.MarketData(1, CertificateKind.EKey), Rows.MarketData(1, CertificateKind.File));
        Assert.Equal(
            ["certificate-shared | 1 (MDGW #1), 1 (MDGW #2) | M1 | same-id"],
            Shared(Rows.MarketData(one, other)));
        Assert.Equal(
            ["28* (MDGW #1)", "28* (MDGW #2)"],
            Audit.Run(Rows.MarketData(one with { Number = Given.Number("28*") }, other with { Number = Given.Number("28*") }), null, Rows.At, RenewalPolicy.Default).Certificates.Select(c => c.Gateway));
    }
}

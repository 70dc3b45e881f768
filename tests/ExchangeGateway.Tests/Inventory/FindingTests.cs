using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Inventory;

/// <summary>Every kind of finding: what produces it, and that it is gone once mended.</summary>
public class FindingTests
{
    private static readonly TradingGatewayRow Good = Rows.Trading(1);

    private static readonly CertificateEvidence[] Files = Rows.Files(1);

    /// <summary>What is wrong, the findings that it gives, and the same mended; each with the rows and files of one gateway.</summary>
    public static TheoryData<string, string[]> Cases => new()
    {
        { "expired", ["certificate-expired | 1 | E1 | 1972-09-26T00:00:00Z", "redundancy-missing | 1 |  | "] },
        { "both expired", ["certificate-expired | 1 | E1 | 1972-09-26T00:00:00Z", "certificate-expired | 1 | F1 | 1972-09-26T00:00:00Z", "cannot-sign-in | 1 |  | "] },
        { "due", ["certificate-renewal-due | 1 | E1 | 1972-11-25T00:00:00Z"] },
        { "not yet valid", ["certificate-not-yet-valid | 1 | E1 | 1972-09-28T00:00:00Z", "redundancy-missing | 1 |  | "] },
        { "kind of the row", ["kind-mismatch | 1 | E1 | EKey ≠ RSA"] },
        { "kind of the file", ["kind-mismatch | 1 | E1 | EKey ≠ E1.cer: Rsa"] },
        { "key of neither kind", ["kind-mismatch | 1 | E1 | EKey ≠ E1.cer: Other"] },
        { "validity", ["validity-differs | 1 | E1 | 1970-01-01T00:00:00Z..1974-12-31T00:00:00Z ≠ E1.cer: 1970-01-01T00:00:00Z..1974-12-30T00:00:00Z"] },
        { "file without row", ["file-without-row |  | X9.cer | 1970-01-01T00:00:00Z..1974-12-31T00:00:00Z"] },
        { "row without file", ["row-without-file | 1 | F1 | "] },
        { "flow rates", ["flow-rate-differs | 1 |  | 4 / 5"] },
        { "unknown algorithm", ["not-checkable | 1 | F1 | unknown-algorithm"] },
        { "lifetime shorter than the window", ["not-checkable | 1 | E1 | window-too-long"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("Rule", "3.4-1")]
    [Trait("Rule", "4.2-1")]
    [Trait("Rule", "4.1-1")]
    public void Wrong_IsFound(string what, string[] findings)
    {
        var (row, files) = Made(what);
        Assert.Equal(findings, Rows.Audit(Rows.Trading(row), files));
    }

    [Fact]
    [Trait("Rule", "4.2-1")]
    public void Mended_NothingIsFound() => Assert.Empty(Rows.Audit(Rows.Trading(Good), Files));

    [Fact]
    public void Kinds_OfFindings_AreAllProducedHere()
    {
        var found = Cases.SelectMany(one => (string[])one[1]).Select(finding => finding.Split(" | ")[0]).Append("certificate-shared").Append("key-shared");
        Assert.Equal(FindingKind.All.Select(kind => kind.Code).Order(), found.Distinct().Order());
    }

    private static (TradingGatewayRow Row, CertificateEvidence[] Files) Made(string what)
    {
        var (row, eKey, file) = (Good, Files[0], Files[1]);
        return what switch
        {
            "expired" => WithEKey(Given.Days(0, 999)),
            "both expired" => (row with { EKey = Rows.Cells("E1", Given.Days(0, 999)), File = Rows.Cells("F1", Given.Days(0, 999)) }, [eKey with { Validity = Given.Days(0, 999) }, file with { Validity = Given.Days(0, 999) }]),
            "due" => WithEKey(Given.Days(0, 1059)),
            "not yet valid" => WithEKey(Given.Days(1001, 2000)),
            "kind of the row" => (row with { EKey = row.EKey with { Algorithm = "RSA" } }, Files),
            "kind of the file" => (row, [eKey with { KeyAlgorithm = KeyAlgorithm.Rsa }, file]),
            "key of neither kind" => (row, [eKey with { KeyAlgorithm = KeyAlgorithm.Other }, file]),
            "validity" => (row, [eKey with { Validity = Given.Days(0, 1824) }, file]),
            "file without row" => (row, [eKey, file, Rows.File("X9", CertificateKind.File, 99)]),
            "row without file" => (row, [eKey]),
            "flow rates" => (row with { FlowRateBefore = Given.Rate(4), FlowRateAfter = Given.Rate(5) }, Files),
            "unknown algorithm" => (row with { File = row.File with { Algorithm = "DSA" } }, Files),
            _ => WithEKey(Given.Days(990, 1010)),
        };

        (TradingGatewayRow, CertificateEvidence[]) WithEKey(ValidityPeriod validity) =>
            (row with { EKey = Rows.Cells("E1", validity, "SM2") }, [eKey with { Validity = validity }, file]);
    }

    [Theory]
    [Trait("Rule", "2.5-1")]
    [InlineData(null, null, null)]
    [InlineData(4, null, 4)]
    [InlineData(null, 5, 5)]
    [InlineData(4, 5, 5)]
    public void FlowRate_TheSeventeenthColumnElseTheFourth(int? before, int? after, int? holds)
    {
        var row = Good with { FlowRateBefore = Rate(before), FlowRateAfter = Rate(after) };
        Assert.Equal(Rate(holds), row.FlowRate);
        Assert.Equal(before is not null && after is not null, Rows.Audit(Rows.Trading(row), Files).Length > 0);

        FlowRate? Rate(int? units) => units is { } written ? Given.Rate(written) : null;
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void ABlankRow_IsNotCheckable() =>
        Assert.Equal(
            [
                "not-checkable | TDGW #1 | EKey | unknown-validity",
                "not-checkable | TDGW #1 | File | unknown-validity",
                "not-checkable | TDGW #1 | EKey | unknown-certificate",
                "not-checkable | TDGW #1 | File | unknown-certificate",
                "not-checkable | TDGW #1 |  | unknown-redundancy",
            ],
            Rows.Audit(Rows.Trading(new TradingGatewayRow())));

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void ARowWhoseEndsAreTheWrongWayRound_IsNotCheckable() =>
        Assert.Contains(
            "not-checkable | 1 | E1 | unknown-validity",
            Rows.Audit(Rows.Trading(Good with { EKey = new(Good.EKey.Id, Given.Day(10), Given.Day(9), "SM2") })));

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void ARowWithoutItsKind_IsNotCheckableForKindAlone() =>
        Assert.Equal(
            ["not-checkable | 1 | M1 | unknown-kind"],
            Rows.Audit(Rows.MarketData(Rows.MarketData(1, CertificateKind.EKey) with { Kind = null }, Rows.MarketData(2, CertificateKind.EKey), Rows.MarketData(3, CertificateKind.File))));

    [Fact]
    [Trait("Rule", "4.2-1")]
    public void AnUnknownCertificate_ThatMayBeTheBackup_LeavesRedundancyOpen()
    {
        var unknown = Rows.MarketData(1, CertificateKind.File) with { Certificate = new(Given.Legal(CertificateId.Of("M1"))) };
        var eKey = Rows.MarketData(2, CertificateKind.EKey);
        Assert.Contains("not-checkable | MDGW |  | unknown-redundancy", Rows.Audit(Rows.MarketData(unknown, eKey)));
        Assert.Contains("redundancy-missing | MDGW |  | ", Rows.Audit(Rows.MarketData(unknown with { Kind = CertificateKind.EKey }, eKey)));
    }

    [Fact]
    [Trait("Rule", "4.2-1")]
    public void MarketDataGateways_BackEachOtherUpTogether()
    {
        Assert.Empty(Rows.Audit(Rows.MarketData(Rows.MarketData(1, CertificateKind.EKey), Rows.MarketData(2, CertificateKind.File))));
        Assert.Equal(["redundancy-missing | MDGW |  | "], Rows.Audit(Rows.MarketData(Rows.MarketData(1, CertificateKind.EKey), Rows.MarketData(2, CertificateKind.EKey))));
    }

    [Theory]
    [Trait("Rule", "3.3-3")]
    [InlineData("已开通", true)]
    [InlineData("撤销中", true)]
    [InlineData("信息审核", true)]
    [InlineData(null, true)]
    [InlineData("已撤销", false)]
    [InlineData("已注销", false)]
    [InlineData("证书撤销", false)]
    public void ARevokedGateway_IsLeftOut_OneThatIsBeingRevokedIsNot(string? state, bool audited) =>
        Assert.Equal(audited ? 1 : 0, Audit.Run(Rows.MarketData(Rows.MarketData(1, CertificateKind.EKey) with { State = state }), null, Rows.At, RenewalPolicy.Default).Certificates.Count);

    [Fact]
    public void NoRows_NothingIsFound()
    {
        var report = Audit.Run(GatewayInventory.Empty, [], Rows.At, RenewalPolicy.Default);
        Assert.Equal((0, 0, 0), (report.Findings.Count, report.Certificates.Count, report.Redundancies.Count));
    }

    [Fact]
    public void Findings_ComeWorstFirst()
    {
        var severities = Audit.Run(Rows.Trading(Good with { EKey = new(), FlowRateBefore = Given.Rate(2), FlowRateAfter = Given.Rate(3) }, Good with { File = Rows.Cells("F1", Given.Days(0, 1)) }), [], Rows.At, RenewalPolicy.Default)
            .Findings.Select(finding => finding.Kind.Severity).ToArray();
        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(FindingKind.All.Select(kind => kind.Severity).OrderDescending(), FindingKind.All.Select(kind => kind.Severity));
    }
}

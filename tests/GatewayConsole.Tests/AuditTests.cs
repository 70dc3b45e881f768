using System.Text.Json;
using ExchangeGateway.Rules;

namespace GatewayConsole.Tests;

public sealed class AuditTests : IDisposable
{
    private const string Rows = """
        登记编号,流程状态,证书类型,证书ID,证书签发时间,证书到期时间,业务开通日期
        280,已开通,EKey证书,,2019-04-03 05:33:24,2024-04-01 05:33:24,2019-05-03
        280,已开通,文件证书,,2019-04-04 07:17:52,2024-04-02 07:17:52,2019-05-04
        280,已开通,文件证书,,2019-04-04 07:19:40,2024-04-02 07:19:40,2019-05-04

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024-01-15", 0, "not-checkable", "not-checkable", "not-checkable")]
    [InlineData("2024-03-01", 1, "certificate-renewal-due", "certificate-renewal-due", "certificate-renewal-due", "not-checkable", "not-checkable", "not-checkable")]
    [InlineData("2024-04-01T05:33:24Z", 1, "certificate-renewal-due", "certificate-renewal-due", "certificate-renewal-due", "not-checkable", "not-checkable", "not-checkable")]
    [InlineData("2024-04-01T05:33:25Z", 1, "certificate-expired", "certificate-renewal-due", "certificate-renewal-due", "redundancy-missing", "not-checkable", "not-checkable", "not-checkable")]
    [InlineData("2026-11-22", 1, "certificate-expired", "certificate-expired", "certificate-expired", "cannot-sign-in", "not-checkable", "not-checkable", "not-checkable")]
    [Trait("Rule", "3.4-2")]
    [Trait("Rule", "4.2-1")]
    public void Audit_TheGuidesRows_FindsWhatTheInstantBrings(string at, int exit, params string[] codes)
    {
        var run = ConsoleRun.Of("audit", "--inventory", _folder.Write("rows.csv", Rows), "--at", at, "--format", "json");
        var findings = JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray();
        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.Equal(codes, findings.Select(finding => finding.GetProperty("code").GetString()));
    }

    [Fact]
    public void Audit_Prometheus_GivesAbsoluteTimes()
    {
        var run = ConsoleRun.Of("audit", "--inventory", _folder.Write("rows.csv", Rows), "--at", "2024-03-01", "--format", "prometheus");
        Assert.Contains("exchange_gateway_certificate_not_after_timestamp_seconds{gateway=\"280 (MDGW #1)\",kind=\"ekey\"} 1711949604", run.Lines);
        Assert.Contains("exchange_gateway_redundancy_level{gateway=\"MDGW\"} 2", run.Lines);
        Assert.Contains("exchange_gateway_redundancy_worsens_timestamp_seconds{gateway=\"MDGW\"} 1711949605", run.Lines);
        Assert.Contains("exchange_gateway_audit_findings{code=\"certificate-renewal-due\",severity=\"warning\"} 3", run.Lines);
        Assert.All(run.Lines, line => Assert.Matches("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? \d+)$""", line));
    }

    [Fact]
    public void Audit_Chinese_SpeaksChinese()
    {
        var run = ConsoleRun.In(Language.Chinese, "audit", "--inventory", _folder.Write("rows.csv", Rows), "--at", "2026-11-22");
        Assert.Contains("没有可用于登录的证书", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_BadRow_IsSaidAndTheGoodOnesAreAudited()
    {
        var run = ConsoleRun.Of("audit", "--inventory", _folder.Write("rows.csv", Rows + "281,已开通,EKey证书,,yesterday,2024-04-01 05:33:24,2019-05-03\n"), "--at", "2024-03-01", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Contains("yesterday", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, JsonDocument.Parse(run.Out).RootElement.GetProperty("certificates").GetInt32());
    }

    [Theory]
    [InlineData("--inventory", "missing.csv")]
    [InlineData("--inventory", "rows.csv", "--certificates", "missing")]
    public void Audit_InputThatCannotBeRead_AnswersTwoInOneLine(params string[] args)
    {
        _folder.Write("rows.csv", Rows);
        var run = ConsoleRun.Of(["audit", .. args.Select(arg => arg.StartsWith('-') ? arg : _folder.In(arg)), "--at", "2024-01-15"]);
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

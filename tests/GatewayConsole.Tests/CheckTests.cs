using System.Text.Json;
using ExchangeGateway.Rules;

namespace GatewayConsole.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Check_ThreeMistakes_NamesAllThree()
    {
        var run = Check("""
            { "form": "trading-gateway-opening", "businesses": [], "lines": [{ "count": 0 }, { "count": 1, "flowRate": 21 }],
              "attachments": [{ "material": "application-form", "fileName": "a.pdf", "size": 9, "format": "pdf" }] }
            """, "--json");
        var violations = JsonDocument.Parse(run.Out).RootElement.GetProperty("violations").EnumerateArray();
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            [("2.2-3", "businesses", null, null), ("2.2-8", "lines[0].count", "0", "1–10000"), ("2.2-7", "lines[1].flowRate", "21", "1–20")],
            violations.Select(violation => (Text(violation, "rule"), Text(violation, "path"), Text(violation, "found"), Text(violation, "allowed"))));
    }

    [Fact]
    [Trait("Rule", "2.2-9")]
    public void Check_AttachmentBesideTheForm_IsJudgedByItsContent()
    {
        _folder.Write("a.pdf", "<html>"u8);
        var run = Check("""
            { "form": "trading-gateway-opening", "businesses": ["竞价"], "lines": [{ "count": 2 }],
              "attachments": [{ "material": "application-form", "fileName": "a.pdf", "size": 9, "format": "pdf" }] }
            """);
        Assert.Equal(1, run.Exit);
        Assert.Contains("attachments[0].format", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AttachmentNamedOutsideTheFormsFolder_IsNotRead()
    {
        _folder.Write("secret.pdf", "<html>"u8);
        var form = _folder.Write("forms/form.json", """
            { "form": "trading-gateway-opening", "businesses": ["bond"], "lines": [{ "count": 2 }],
              "attachments": [{ "material": "application-form", "fileName": "../secret.pdf", "size": 9, "format": "pdf" }] }
            """);

        // Read, it would be told from a pdf by its content.
        Assert.Equal(0, ConsoleRun.Of("check", form).Exit);
    }

    [Fact]
    [Trait("Rule", "2.2-2")]
    public void Check_SingleGateway_IsCleanWithAWarning()
    {
        _folder.Write("a.jpg", [0xff, 0xd8, 0xff, 0xe0, 0]);
        var run = Check("""
            { "form": "trading-gateway-opening", "businesses": ["bond"], "lines": [{ "count": 1 }],
              "attachments": [{ "material": "application-form", "fileName": "a.jpg" }] }
            """);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("no backup", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_GatewaysNotKnown_SaysWhatWasNotChecked()
    {
        var run = Check("""{ "form": "market-maker-filing", "accounts": ["A1"], "gateways": ["301"], "accountsOnRecord": true, "marketMakingOnly": true }""");
        Assert.Equal(0, run.Exit);
        Assert.Contains("knownGateways", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"form\": \"nothing\" }")]
    [InlineData("{ \"form\": \"trading-gateway-opening\", \"linez\": [] }")]
    [InlineData("{ \"form\": \"trading-gateway-opening\", \"lines\": [{ \"count\": 1.5 }] }")]
    public void Check_NoForm_AnswersTwoInOneLine(string json)
    {
        var run = Check(json);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Check_NoSuchFile_AnswersTwo() => Assert.Equal(2, ConsoleRun.In(Language.Chinese, "check", _folder.In("missing.json")).Exit);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private ConsoleRun Check(string json, params string[] more) => ConsoleRun.Of(["check", _folder.Write("form.json", json), .. more]);
}

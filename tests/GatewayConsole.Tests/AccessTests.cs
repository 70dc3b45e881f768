using System.Text;
using System.Text.Json;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests;
using GatewayConsole.Access;

namespace GatewayConsole.Tests;

public sealed class AccessTests : IDisposable
{
    private const string Broker = """
        "institution": { "name": "broker", "memberCode": "00123", "unifiedSocialCreditCode": "91310115MA1K3BTP2B", "accounts": [{ "name": "a", "grants": ["交易网关"] }] }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.6-1")]
    [InlineData("""{ "start": "changeTradingGateways" }""")]
    [InlineData("""{ "start": "revokeMarketDataGateways" }""", "product-granted")]
    [InlineData("""{ "manage": "grantProduct" }""", "administrator")]
    [InlineData("""{ "use": "交易支持软件" }""", "product-granted")]
    [InlineData("""{ "advance": { "action": "submit", "kind": "openTradingGateways" } }""")]
    [InlineData("""{ "advance": { "action": "submit", "kind": "openTradingGateways", "applicant": { "account": "a", "institution": "another" } } }""", "own-institution")]
    [InlineData("""{ "advance": { "action": "save", "kind": "openMarketDataGateways", "applicant": { "account": "b" } } }""", "product-granted")]
    [InlineData("""{ "advance": { "action": "approve", "kind": "revokeTradingGateways" } }""", "reviewer", "reviewer-not-applicant")]
    [InlineData("""{ "advance": { "action": "approve", "kind": "revokeTradingGateways", "applicant": { "account": "b" } } }""", "reviewer")]
    [InlineData("""{ "advance": { "action": "approve", "kind": "changeTradingGateways", "source": "reported" } }""")]
    [InlineData("""{ "advance": { "action": "save", "kind": "revokeMarketDataGateways" } }""", "product-granted")]
    public void Access_EveryRequest_IsDecided(string request, params string[] needs)
    {
        var run = Access($$"""{ {{Broker}}, "actor": { "account": "a" }, "role": "网关操作岗", "request": {{request}} }""", "--json");
        Assert.Equal((needs.Length > 0 ? 1 : 0, ""), (run.Exit, run.Error));
        Assert.Equal(needs, JsonDocument.Parse(run.Out).RootElement.GetProperty("missing").EnumerateArray().Select(gap => gap.GetProperty("need").GetString()!));
    }

    [Theory]
    [Trait("Rule", "1.7-4")]
    [InlineData("""{ "account": "m", "institution": "technology company" }""", 0)]
    [InlineData("""{ "account": "m", "institution": "broker" }""", 1)]
    [InlineData("""{ "account": "m" }""", 1)]
    public void Access_AnAccountManager_CountsFromOutsideAlone(string actor, int exit) =>
        Assert.Equal(exit, Access($$"""{ {{Broker}}, "actor": {{actor}}, "role": "account-manager", "request": { "manage": "fillMemberCode" } }""").Exit);

    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "3.5-1")]
    public void Access_ToTheSoftwareArea_ShowsWhatIsThere()
    {
        const string Granted = """{ "institution": { "name": "broker", "accounts": [{ "name": "a", "grants": ["trading-software"] }] }, "actor": { "account": "a" }, "role": "clerk", "request": { "use": "trading-software" } }""";
        Assert.Equal("The entry of the software area is open: TDGW, MDGW", Access(Granted).Lines[^1]);
        var packages = JsonDocument.Parse(Access(Granted, "--json").Out).RootElement.GetProperty("software").EnumerateArray();
        Assert.Equal([("trading-gateway", "TDGW"), ("market-data-gateway", "MDGW")], packages.Select(package => (package.GetProperty("product").GetString(), package.GetProperty("name").GetString())));
    }

    [Fact]
    public void Access_EverythingWrong_IsNamedAtOnceWithItsPlace()
    {
        var run = Access("""
            { "institution": { "name": "", "id": "\t", "memberCode": "a\u0007", "unifiedSocialCreditCode": "1",
                               "accounts": [{ "name": "a", "grants": ["", null] }, null, { "name": "a" }] },
              "actor": { "account": " ", "institution": "" }, "request": { "advance": { "applicant": {} } } }
            """);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Equal(
            [
                "institution.name", "institution.id", "institution.accounts[0].grants[0]", "institution.accounts[0].grants[1]", "institution.accounts[1].name", "institution.accounts[2].name",
                "institution.memberCode", "institution.unifiedSocialCreditCode", "actor.account", "actor.institution", "role",
                "request.advance.applicant.account", "request.advance.action", "request.advance.kind",
            ],
            Places(run));
    }

    [Theory]
    [InlineData("{", nameof(AccessFlawKind.NotJson), "")]
    [InlineData("", nameof(AccessFlawKind.NotJson), "")]
    [InlineData("""{ "role": "a", "role": "b" }""", nameof(AccessFlawKind.NotJson), "")]
    [InlineData("""{ "role": "\ud800" }""", nameof(AccessFlawKind.NotJson), "")]
    [InlineData("[]", nameof(AccessFlawKind.WrongShape), "")]
    [InlineData("null", nameof(AccessFlawKind.WrongShape), "")]
    [InlineData("""{ "roll": "a" }""", nameof(AccessFlawKind.WrongShape), "roll")]
    [InlineData("""{ "actor": null }""", nameof(AccessFlawKind.WrongShape), "actor")]
    [InlineData("""{ "institution": { "accounts": [{ "name": "a" }, { "name": 1 }] } }""", nameof(AccessFlawKind.WrongShape), "institution.accounts[1].name")]
    [InlineData("""{ "request": { "start": "openGateways" } }""", nameof(AccessFlawKind.WrongShape), "request.start")]
    [InlineData("""{ "request": { "start": 0 } }""", nameof(AccessFlawKind.WrongShape), "request.start")]
    public void Read_WhatIsNoSuchFile_SaysWhyAndWhere(string json, string kind, string path)
    {
        var flaw = Assert.Single(AccessFileReader.Read(Encoding.UTF8.GetBytes(json)).AsT1);
        Assert.Equal((kind, path), (flaw.Kind.ToString(), flaw.Path));
        var run = ConsoleRun.In(Language.Chinese, "access", _folder.Write("access.json", json));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "use": "trading-gateway", "start": "openTradingGateways" }""")]
    [InlineData("""{ "manage": "editRecord", "advance": { "action": "save", "kind": "openTradingGateways" } }""")]
    public void Read_NoRequestOrSeveral_AsksForOne(string request)
    {
        var flaw = Assert.Single(AccessFileReader.Read(Encoding.UTF8.GetBytes($$"""{ {{Broker}}, "actor": { "account": "a" }, "role": "b", "request": {{request}} }""")).AsT1);
        Assert.Equal((AccessFlawKind.NotOneRequest, "request"), (flaw.Kind, flaw.Path));
    }

    [Fact]
    public void Read_ADamagedFile_Answers()
    {
        var random = new Random(1);
        var samples = Directory.GetFiles(Repository.PathOf("samples", "access")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        for (var times = 0; times < 5000; times++)
        {
            var bytes = samples[times % samples.Length].ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : bytes[random.Next(bytes.Length)];
            }

            AccessFileReader.Read(bytes.AsSpan(0, random.Next(5) == 0 ? random.Next(bytes.Length) : bytes.Length)).Switch(
                question => Assert.NotNull(question.Request),
                flaws => Assert.All(flaws, flaw => Assert.NotEmpty(flaw.Text(Screen.OfText(TextWriter.Null, TextWriter.Null, Language.English)))));
        }
    }

    [Fact]
    public void Read_WithAByteOrderMark_IsTheSame() =>
        Assert.True(AccessFileReader.Read([0xef, 0xbb, 0xbf, .. File.ReadAllBytes(Repository.PathOf("samples", "access", "allowed.json"))]).IsT0);

    [Fact]
    public void Access_NoSuchFile_AnswersTwo() => Assert.Equal(2, ConsoleRun.Of("access", _folder.In("missing.json")).Exit);

    private static IEnumerable<string> Places(ConsoleRun run) =>
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("access.json: ")[1].Split(':')[0]);

    private ConsoleRun Access(string json, params string[] more) => ConsoleRun.Of(["access", _folder.Write("access.json", json), .. more]);
}

using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Postgres;
using ExchangeGateway.Rules;
using Microsoft.Data.Sqlite;

namespace GatewayConsole.Tests;

public sealed class RegistryTests : IDisposable
{
    private const string Rows = """
        登记编号,流程状态,证书类型,证书ID,签发时间,到期时间,业务开通日期
        280,已开通,EKey证书,E-001,2026-04-03 05:33:24,2031-04-01 05:33:24,2026-05-03
        281,已开通,文件证书,F-002,2026-04-04 07:17:52,2031-04-02 07:17:52,2026-05-04
        ,已开通,文件证书,,2026-04-04 07:19:40,2031-04-02 07:19:40,2026-05-04
        """;

    private static readonly string Fingerprint = new('A', 64);

    private readonly TemporaryFolder _folder = new();

    private string Store => $"sqlite:{_folder.In("registry.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_WhatCanBeTakenOver_IsAndTheRestIsToldRowByRow()
    {
        var run = Import();

        Assert.Equal((1, "Gateways taken over: 2; rows left out: 1.\n"), (run.Exit, run.Out));
        Assert.Equal("Market-data gateways, row 3: not imported, since the registration number is blank. Fill it in and import the row again.\n", run.Error);
    }

    [Fact]
    public void Import_Again_LeavesWhatIsThere()
    {
        Import();

        Assert.Equal("Gateways taken over: 0; rows left out: 3.\n", Import().Out);
    }

    [Fact]
    public void Query_AfterAnImport_ListsGatewaysAndTheEndsOfTheirCertificates()
    {
        Import();

        var run = ConsoleRun.Of("registry", "query", "--system", "market-data", "--store", Store);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("280", run.Out, StringComparison.Ordinal);
        Assert.Contains("2031-04-01 05:33", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("2 gateways.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("1 gateways.", ConsoleRun.Of("registry", "query", "--system", "market-data", "--number", "281", "--store", Store).Lines[^1]);
        Assert.Equal("网关 0 个。", ConsoleRun.In(Language.Chinese, "registry", "query", "--store", Store).Lines[^1]);
    }

    [Fact]
    public void History_AsJson_IsAChainThatAnybodyCanFollow()
    {
        Import();

        var lines = ConsoleRun.Of("registry", "history", "institution:broker", "--json", "--store", Store).Lines;

        Assert.Equal(2, lines.Length);
        var previous = new string('0', 64);
        foreach (var line in lines)
        {
            var content = line[..line.LastIndexOf(",\"hash\":", StringComparison.Ordinal)] + "}";
            Assert.Contains($"\"previous\":\"{previous}\"", content, StringComparison.Ordinal);
            previous = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
            Assert.EndsWith($"\"hash\":\"{previous}\"}}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void History_OfAGateway_IsTold() =>
        Assert.Equal("  1  2026-11-22T01:30:00Z  ImportInventory  Open  console@registry-keeper (account-manager)", AfterImport("registry", "history", "gateway:broker/280", "--store", Store).Lines.Single());

    [Theory]
    [InlineData("gateway:broker/999", 1)]
    [InlineData("gateway:broker", 64)]
    [InlineData("something", 64)]
    public void History_OfNothing_SaysSo(string id, int exit)
    {
        var run = AfterImport("registry", "history", id, "--store", Store);

        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Verify_AnEntryThatSomebodyAltered_IsFound()
    {
        Assert.Equal((0, "Every trail is whole.\n"), (AfterImport("registry", "verify", "--store", Store).Exit, ConsoleRun.Of("registry", "verify", "--store", Store).Out));

        Execute("DROP TRIGGER AuditEntriesAreKept_UPDATE; UPDATE AuditEntries SET Command = 'Nothing' WHERE Institution = 'broker' AND Name = '280'");

        var run = ConsoleRun.Of("registry", "verify", "--store", Store);
        Assert.Equal((1, "1 trails are not whole.\n"), (run.Exit, run.Out));
        Assert.StartsWith("Gateway broker/280: not whole from entry 1 on (Altered).", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void Lease_HeldByAnother_IsRefusedUntilItIsReleased()
    {
        Import();

        Assert.Equal("broker/280 has the certificate until 2026-11-22T01:31:00Z; fencing token 1.\n", Lease("acquire", "280").Out);
        var held = Lease("acquire", "281");
        Assert.Equal((1, "broker/280 holds the certificate until 2026-11-22T01:31:00Z. Wait until then, or have its holder release it (rule 2.2-5).\n"), (held.Exit, held.Error));
        Assert.Equal("broker/280 has the certificate until 2026-11-22T01:32:00Z; fencing token 1.\n", Lease("renew", "280", "--token", "1", "--seconds", "120").Out);
        Assert.Equal("Nobody has the certificate since 2026-11-22T01:30:00Z.\n", Lease("release", "280", "--token", "1").Out);
        Assert.Equal("broker/281 has the certificate until 2026-11-22T01:31:00Z; fencing token 2.\n", Lease("acquire", "281").Out);
        Assert.Equal(1, Lease("renew", "280", "--token", "1").Exit);
    }

    [Theory]
    [InlineData("registry", "query", "--store", "here")]
    [InlineData("registry", "query", "--store", "postgres:here")]
    [InlineData("registry", "lease", "acquire", "--seconds", "0", "--certificate", "x", "--institution", "broker", "--gateway", "280", "--store", "sqlite:x")]
    public void Registry_WrongUsage_SaysHowItIsWritten(params string[] args)
    {
        var run = ConsoleRun.Of(args);

        Assert.Equal((64, ""), (run.Exit, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Registry_AServerThatIsNotThere_SaysSo()
    {
        var run = ConsoleRun.Of("registry", "query", "--store", "postgres:Host=127.0.0.1;Port=1;Username=nobody;Database=nothing");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("The store cannot be reached:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Lease_TwoConsolesOnOnePostgreSql_OneWins()
    {
        using var server = PostgresServer.Start();
        var database = server.NewDatabase();
        try
        {
            ConsoleRun.Of("registry", "import", _folder.Write("rows.csv", Rows), "--institution", "broker", "--store", $"postgres:{database}");

            var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(place => 280 + (place % 2)).Select(gateway => Task.Run(() =>
                ConsoleRun.Of("registry", "lease", "acquire", "--certificate", Fingerprint, "--institution", "broker", "--gateway", $"{gateway}", "--store", $"postgres:{database}"))));

            Assert.Equal([0, 1, 1, 1, 1, 1], runs.Select(run => run.Exit).Order());
        }
        finally
        {
            server.Drop(database);
        }
    }

    private ConsoleRun Import() => ConsoleRun.Of("registry", "import", _folder.Write("rows.csv", Rows), "--institution", "broker", "--store", Store);

    private ConsoleRun AfterImport(params string[] args)
    {
        Import();
        return ConsoleRun.Of(args);
    }

    private ConsoleRun Lease(string act, string gateway, params string[] more) =>
        ConsoleRun.Of(["registry", "lease", act, "--certificate", Fingerprint, "--institution", "broker", "--gateway", gateway, "--store", Store, .. more]);

    private void Execute(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.In("registry.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}

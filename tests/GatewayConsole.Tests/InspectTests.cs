using System.Text.Json;

namespace GatewayConsole.Tests;

public sealed class InspectTests(OpensslFiles files) : IClassFixture<OpensslFiles>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        foreach (var name in (string[])["RIGHT", "CHINESE", "WRONG"])
        {
            Environment.SetEnvironmentVariable("EXCHANGE_GATEWAY_TEST_" + name, null);
        }
    }

    [Theory]
    [InlineData("rsa2048.pem", "rsa", "valid", 0)]
    [InlineData("rsa2048.der", "rsa", "valid", 0)]
    [InlineData("rsa4096.pem", "rsa", "valid", 0)]
    [InlineData("sm2.pem", "sm2", "valid", 0)]
    [InlineData("expired.pem", "rsa", "expired", 1)]
    [InlineData("future.pem", "rsa", "not-yet-valid", 1)]
    [Trait("Rule", "4.1-1")]
    public void Inspect_Certificate_TellsKindAndStatus(string name, string kind, string status, int exit)
    {
        var run = ConsoleRun.Of("inspect", files[name], "--json");
        var line = Assert.Single(Json(run));
        Assert.Equal(exit, run.Exit);
        Assert.Equal((files[name], 0, "certificate"), (Text(line, "file"), line.GetProperty("index").GetInt32(), Text(line, "outcome")));
        Assert.Equal((kind, status, $"CN={Path.GetFileNameWithoutExtension(name)}"), (Text(line, "kind"), Text(line, "status"), Text(line, "subject")));
    }

    [Fact]
    public void Inspect_ExpiredCertificate_GivesItsFactsInUtc()
    {
        var line = Assert.Single(Json(ConsoleRun.Of("inspect", files["expired.pem"], "--json")));
        Assert.Equal(("2019-04-03T05:33:24Z", "2024-04-01T05:33:24Z"), (Text(line, "notBefore"), Text(line, "notAfter")));
        Assert.Matches("^[0-9A-F]{38,40}$", Text(line, "serial"));
        Assert.Matches("^[0-9A-F]{64}$", Text(line, "sha256"));
        Assert.False(line.TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData("truncated.der", "unreadable")]
    [InlineData("empty.cer", "unreadable")]
    [InlineData("sparse.cer", "over-limit")]
    [InlineData("missing.cer", "unreadable")]
    [InlineData("rsa.p12", "wrong-password")]
    public void Inspect_NoCertificate_SaysWhyAndAnswersTwo(string name, string outcome)
    {
        var run = ConsoleRun.Of("inspect", files[name], "--json");
        var line = Assert.Single(Json(run));
        Assert.Equal(2, run.Exit);
        Assert.Equal(outcome, Text(line, "outcome"));
        Assert.NotEqual("", Text(line, "error"));
    }

    [Theory]
    [InlineData("rsa.p12", "RIGHT", "right", "rsa", 0)]
    [InlineData("sm2.p12", "CHINESE", "中文密码", "sm2", 0)]
    [InlineData("sm2.p12", "WRONG", "wrong", null, 2)]
    [Trait("Rule", "6.2-2")]
    public void Inspect_Pkcs12_TakesThePasswordFromTheEnvironment(string name, string variable, string password, string? kind, int exit)
    {
        Environment.SetEnvironmentVariable("EXCHANGE_GATEWAY_TEST_" + variable, password);
        var run = ConsoleRun.Of("inspect", files[name], "--json", "--password-env", "EXCHANGE_GATEWAY_TEST_" + variable);
        var line = Assert.Single(Json(run));
        Assert.Equal(exit, run.Exit);
        Assert.Equal(kind, kind is null ? null : Text(line, "kind"));
    }

    [Fact]
    public void Inspect_Bundle_ReadsEachAndSaysThatAKeyWasPassedOver()
    {
        var run = ConsoleRun.Of("inspect", files["bundle.anything"], "--json");
        Assert.Equal([("rsa", 0), ("sm2", 1)], Json(run).Select(line => (Text(line, "kind"), line.GetProperty("index").GetInt32())));
        Assert.Contains("1 private key", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public void Inspect_FolderOfTenThousand_GivesALineEachInOrder()
    {
        var der = File.ReadAllBytes(files["rsa2048.der"]);
        for (var i = 0; i < 10_000; i++)
        {
            _folder.Write($"{i / 100:D2}/{i % 100:D2}", der);
        }

        var run = ConsoleRun.Of("inspect", _folder.Path, "--json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(10_000, run.Lines.Length);
        Assert.Equal([_folder.In("00/00"), _folder.In("00/01")], Json(run).Take(2).Select(line => Text(line, "file")));
    }

    [Fact]
    public void Inspect_FolderThatLinksToItself_IsWalkedOnce()
    {
        _folder.Write("inner/one.cer", File.ReadAllBytes(files["rsa2048.der"]));
        Directory.CreateSymbolicLink(_folder.In("inner/again"), _folder.Path);
        var run = ConsoleRun.Of("inspect", _folder.Path, "--json");
        Assert.Equal(_folder.In("inner/one.cer"), Text(Assert.Single(Json(run)), "file"));
    }

    [Fact]
    public void Inspect_NameThatMovesTheCursor_IsSpeltOut()
    {
        var run = ConsoleRun.Of("inspect", _folder.Write("\u001b[2Jx.cer", "nothing"));
        Assert.DoesNotContain("\u001b", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("\\u{1B}", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("inspect", "x", "--at", "yesterday")]
    [InlineData("inspect", "x", "--window", "0d")]
    [InlineData("inspect", "x", "--window", "100%")]
    [InlineData("inspect", "x", "--password-env", "EXCHANGE_GATEWAY_TEST_UNSET")]
    [InlineData("inspekt")]
    [InlineData("lifecycles", "nothing")]
    [InlineData("audit")]
    public void Run_WrongUsage_Answers64InOneLine(params string[] args)
    {
        var run = ConsoleRun.Of(args);
        Assert.Equal((64, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Json(ConsoleRun run) => run.Lines.Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}

namespace GatewayConsole.Tests;

public sealed class NeedsRenewalTests(OpensslFiles files) : IClassFixture<OpensslFiles>
{
    [Theory]
    [InlineData("2030-10-31T23:59:59Z", "60d", 1)]
    [InlineData("2030-11-01T00:00:00Z", "60d", 0)]
    [InlineData("2031-06-01", "60d", 0)]
    [InlineData("2029-04-18", "66%", 1)]
    [InlineData("2029-04-21", "66%", 0)]
    [Trait("Rule", "4.2-1")]
    public void NeedsRenewal_AtAnInstant_AnswersByItsExitCode(string at, string window, int exit)
    {
        var run = ConsoleRun.Of("needs-renewal", files["rsa2048.pem"], "--at", at, "--window", window);
        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.StartsWith(exit == 0 ? "due since" : "not due until", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pem", "60d", 2)]
    [InlineData("empty.cer", "60d", 255)]
    [InlineData("rsa.p12", "60d", 255)]
    [InlineData("rsa2048.pem", "1826d", 255)]
    public void NeedsRenewal_CannotBeTold_SaysWhy(string name, string window, int exit)
    {
        var run = ConsoleRun.Of("needs-renewal", files[name], "--window", window);
        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.StartsWith(exit == 255 && name == "rsa2048.pem" ? "CN=rsa2048" : files[name], run.Error, StringComparison.Ordinal);
    }
}

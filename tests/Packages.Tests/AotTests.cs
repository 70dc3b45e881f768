using System.Diagnostics;
using ExchangeGateway.AotApp;
using Xunit.Abstractions;

namespace ExchangeGateway.Packages.Tests;

public class AotTests(ITestOutputHelper log)
{
    private static readonly string Project = Repository.PathOf("tests", "AotApp", "AotApp.csproj");

    [LinuxX64Fact]
    public async Task Published_AsNativeCode_WarnsOfNothingAndAnswersAsManagedCodeDoes()
    {
        using var folder = new TemporaryFolder();
        var artifacts = $"-p:ArtifactsPath={folder.Path}";
        await Command.Dotnet(folder.Path, "restore", Project, "--locked-mode", artifacts, "-v:q");
        await Command.Dotnet(folder.Path, "publish", Project, "--no-restore", "-c", "Release", "-r", "linux-x64", artifacts, "-o", folder.PathOf("out"), "-warnaserror", "-p:RunAnalyzers=false", "-v:q");
        var native = folder.PathOf("out", "AotApp");

        var clock = Stopwatch.StartNew();
        var output = await Command.Run(native, folder.Path);

        log.WriteLine($"{new FileInfo(native).Length:n0} bytes, first run {clock.ElapsedMilliseconds} ms");
        log.WriteLine(output);
        Assert.Equal(Report.Lines(), output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Report_Lines_HoldBothLanguagesAStepARefusalAChainAndARenewal()
    {
        var lines = Report.Lines().ToArray();

        Assert.NotEqual(lines[0], lines[1]);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", lines[1]);
        Assert.Equal(
            ["InformationRegistration", "unmet: materials-attached", "None Sm2 2026-11-23T02:13:07Z..2031-11-22T02:13:07Z", "CN=tdgw < CN=Root", "chain-expired", "Start by 2026-09-04, 20 working days before it lapses on 2026-10-09."],
            lines[2..]);
    }
}

using System.Diagnostics;

namespace ExchangeGateway.Packages.Tests;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    /// <summary>Runs the SDK and leaves no build server behind.</summary>
    public static Task<string> Dotnet(string folder, params string[] arguments) => Run("dotnet", folder, arguments);

    /// <summary>What the program wrote, its lines ending with <c>\n</c>. A program that fails fails the test with all that it wrote.</summary>
    public static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end in {Patience}.");
        }

        var output = (await written).ReplaceLineEndings("\n");
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{await errors}");
        return output;
    }

    // The test runner's own MSBuild and hooks are none of a fresh build's business.
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsRunners).ToArray())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private static bool IsRunners(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("CORECLR_", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_STARTUP_HOOKS" or "DOTNET_HOST_PATH" or "DOTNET_CLI_TELEMETRY_SESSIONID";
}

using System.Diagnostics;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>
/// A process that sees a small disk of its own, in mounts of its own, and plays one of <see cref="DiskStories"/> there.
/// A disk that is full or read-only is so for root too, whom no file's mode stops; and it is gone with the process.
/// </summary>
internal static class DiskOfItsOwn
{
    private const string Mounted = "mount -t tmpfs -o size=4m,mode=700 none \"$0\" && exec \"$@\"";

    // Who is not root is it in there alone.
    private static readonly string[] New = Environment.IsPrivilegedProcess ? ["--mount"] : ["--mount", "--map-root-user"];

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var story, var folder])
        {
            await Console.Error.WriteLineAsync("usage: STORY FOLDER");
            return 64;
        }

        await DiskStories.All[story](folder);
        return 0;
    }

    /// <summary>Plays a story to its end.</summary>
    /// <returns>What it said where it failed; nothing where all went well.</returns>
    public static async Task<string> PlayAsync(string story)
    {
        var folder = Directory.CreateTempSubdirectory("exchangegateway-disk-").FullName;
        try
        {
            return await RunAsync("unshare", [.. New, "bash", "-c", Mounted, folder, "dotnet", typeof(DiskOfItsOwn).Assembly.Location, story, folder]);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it said where it failed; nothing where all went well.</returns>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{program} ended with {process.ExitCode}:\n{await output}{await errors}";
    }
}

using System.Diagnostics;

namespace ExchangeGateway.Tokens;

/// <summary>
/// A place for one token, its daemons and its clients: a folder, and mounts, network, shared memory and process numbers of
/// their own. So the paths and ports that daemons insist on are in nobody's way, and nothing is reached from outside the
/// machine. The kernel ends all that runs in it when it is disposed of, and also when this process dies.
/// </summary>
public sealed class Enclosure : IDisposable
{
    // Its standard input ends with this process, however that ends; with the keeper, the first process in there, all others end.
    private const string Keeper = """
        set -e
        ip link set lo up
        mount -t tmpfs none /run
        mount -t tmpfs none /dev/shm
        mkdir -m 1777 /run/lock
        echo ready
        while read -r _; do :; done
        rm -rf "$0"
        """;

    // Who is not root is it in there alone.
    private static readonly string[] New = System.Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
    private static readonly string[] Known = System.Environment.IsPrivilegedProcess ? [] : ["--user", "--preserve-credentials"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _keeper;
    private readonly int _keeperId;
    private bool _disposed;

    public Enclosure()
    {
        Folder = Directory.CreateTempSubdirectory("exchange-gateway-token-").FullName;
        Environment = new()
        {
            ["HOME"] = Folder,
            ["TMPDIR"] = Folder,
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin",
        };
        _keeper = Process.Start(Described("unshare", [.. New, "--mount", "--ipc", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "bash", "-c", Keeper, Folder]))!;
        if (_keeper.StandardOutput.ReadLine() != "ready")
        {
            var error = _keeper.StandardError.ReadToEnd();
            Dispose();
            throw new InvalidOperationException($"A token needs namespaces of its own, and this user may not make them: {error}");
        }

        _keeperId = ChildOf(_keeper)!.Id;
    }

    /// <summary>A folder that is gone with the enclosure, at the same path inside and outside.</summary>
    public string Folder { get; }

    /// <summary>What every program in here gets in its environment besides this process's own.</summary>
    public Dictionary<string, string> Environment { get; }

    public string In(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs a program to its end.</summary>
    public Finished Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            Kill(process);
        }

        return new($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>Runs a line of shell over and over until it succeeds.</summary>
    public void Until(string condition)
    {
        if (Run("timeout", "50", "bash", "-c", $"until {condition}; do sleep 0.02; done").ExitCode != 0)
        {
            var logs = Directory.EnumerateFiles(Folder, "*.log").Select(static log => $"{Path.GetFileName(log)}: {File.ReadAllText(log)}");
            throw new InvalidOperationException($"This did not come true: {condition}\n{string.Join('\n', logs)}");
        }
    }

    /// <summary>Starts a program with its standard streams in the caller's hands.</summary>
    public Process Start(string program, params IReadOnlyList<string> arguments) => Process.Start(Described("nsenter",
        [.. Known, "--target", $"{_keeperId}", "--mount", "--ipc", "--net", "--pid", "--root", $"--wd={Folder}", "--", program, .. arguments]))!;

    /// <summary>Starts a program that writes its errors to a file.</summary>
    public Process StartLogged(string log, string program, params IReadOnlyList<string> arguments) =>
        Start("bash", ["-c", "exec \"$@\" 2>>\"$0\"", log, program, .. arguments]);

    /// <summary>Starts a program that runs until the enclosure ends or it is killed.</summary>
    public Process StartDaemon(string program, params IReadOnlyList<string> arguments) =>
        Start("bash", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", In(program + ".log"), program, .. arguments]);

    /// <summary>Ends a program of an enclosure at once (SIGKILL), and waits for its end.</summary>
    public static void Kill(Process entered)
    {
        // Itself is the child of the one that entered, which ends with it. Where there is none, it has ended, or not begun.
        while (!entered.WaitForExit(TimeSpan.FromMilliseconds(1)))
        {
            if (ChildOf(entered) is { } child)
            {
                child.Kill();
                entered.WaitForExit();
            }
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _keeper.StandardInput.Close();
        if (!_keeper.WaitForExit(Patience))
        {
            Kill(_keeper);
        }

        _keeper.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private ProcessStartInfo Described(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static Process? ChildOf(Process process)
    {
        try
        {
            return int.TryParse(File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children"), out var child) ? Process.GetProcessById(child) : null;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return null; // One of them has just ended.
        }
    }
}

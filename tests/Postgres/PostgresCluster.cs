using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ExchangeGateway.Postgres;

/// <summary>
/// A PostgreSQL server to throw away: its own cluster in a temporary folder, on a free loopback port, run by a user
/// without rights. It writes as a real one does: what it committed is on the disk. It can be stopped at once and started
/// again. Disposing of it ends it, by its process id, and removes the folder.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Superuser = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly string _programs;
    private readonly bool _isRoot = Environment.UserName == "root";

    private PostgresCluster(string folder, string programs) => (_folder, _programs, Port) = (folder, programs, FreePort());

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The server's main process; null while it is stopped.</summary>
    public int? ProcessId =>
        File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>How to connect to a database of it.</summary>
    public string ConnectionStringOf(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = Port,
        Username = Superuser,
        Database = database,
    }.ToString();

    /// <summary>Makes a cluster and starts it.</summary>
    public static PostgresCluster Start()
    {
        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("exchangegateway-postgres-").FullName, Programs());
        try
        {
            if (cluster._isRoot)
            {
                Run("chown", [Superuser, cluster._folder]);
            }

            cluster.RunAsServer("initdb", "--pgdata", cluster.Data, "--username", Superuser, "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-instructions");
            cluster.StartAgain();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Starts it where it was stopped, and waits until it answers.</summary>
    public void StartAgain() => RunAsServer(
        "pg_ctl", "start", "--wait", "--pgdata", Data, "--log", Path.Combine(_folder, "log"),
        "--options", $"-c listen_addresses={IPAddress.Loopback} -c port={Port} -c unix_socket_directories={_folder} -c fsync=on -c max_connections=200");

    /// <summary>Stops it at once, as if the machine lost its power: connections break, and the next start recovers.</summary>
    public void StopAtOnce() => RunAsServer("pg_ctl", "stop", "--wait", "--mode", "immediate", "--pgdata", Data);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ProcessId is not null)
        {
            StopAtOnce();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    // The server refuses to be run by root.
    private void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (_isRoot)
        {
            Run("runuser", ["-u", Superuser, "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true })!;

        // pg_ctl's server keeps the pipes open: so what it says is read until it ends, and no longer.
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit((int)Patience.TotalMilliseconds) || process.ExitCode != 0)
        {
            lock (said)
            {
                throw new InvalidOperationException($"{program} failed:\n{string.Join('\n', said)}");
            }
        }

        void Add(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }
        }
    }

    // Debian keeps a server's programs aside, by version: the newest is taken.
    private static string Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql") : [])
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(Path.GetDirectoryName(folder)), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => File.Exists(Path.Combine(folder, "initdb"))))
            .FirstOrDefault() ?? throw new InvalidOperationException("There is no PostgreSQL server: please install the package postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;

namespace GatewayConsole.Tests;

/// <summary>The console, each run a process of its own, on a disk that is really full and then really read-only.</summary>
public sealed class DiskTests : IDisposable
{
    // In a namespace of its own, where a small disk can be made. What a command writes follows its name.
    private const string Script = """
        set -u
        cd "$0" && mkdir disk && mount -t tmpfs -o size=2m none disk || exit 1
        heading=登记编号,流程状态,证书类型,证书ID,签发时间,到期时间,业务开通日期
        printf '%s\n%s\n' $heading '280,已开通,EKey证书,E-001,2026-04-03 05:33:24,2031-04-01 05:33:24,2026-05-03' > first.csv
        printf '%s\n%s\n' $heading '281,已开通,文件证书,F-002,2026-04-04 07:17:52,2031-04-02 07:17:52,2026-05-04' > second.csv
        registry() { dotnet "$CONSOLE" registry "$@" --store sqlite:disk/registry.db --lang en 2>&1 | tail -1; }
        registry import first.csv --institution broker
        cat /dev/zero > disk/filler 2> /dev/null
        registry import second.csv --institution broker
        rm disk/filler
        registry verify
        registry import second.csv --institution broker
        mount -o remount,ro disk
        registry import second.csv --institution broker
        mount -o remount,rw disk
        registry query --system market-data
        registry verify
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Registry_OnADiskThatIsFullThenReadOnly_SaysSoAndHasNothingHalfWritten()
    {
        string[] own = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        var start = new ProcessStartInfo("unshare", [.. own, "--mount", "bash", "-c", Script, _folder.Path]) { RedirectStandardOutput = true };
        start.Environment["CONSOLE"] = typeof(ConsoleApp).Assembly.Location;
        start.Environment["PATH"] += ":/usr/sbin:/sbin";
        using var shell = Process.Start(start)!;
        var said = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            [
                "Gateways taken over: 1; rows left out: 0.",
                "The store has no room left: SQLite Error 10: 'disk I/O error'. Nothing was saved. Make room and ask again.",
                "Every trail is whole.",
                "Gateways taken over: 1; rows left out: 0.",
                "The store may be read alone: SQLite Error 14: 'unable to open database file'. Nothing was saved. Give the file or the account the right to write.",
                "2 gateways.",
                "Every trail is whole.",
            ],
            said);
    }
}

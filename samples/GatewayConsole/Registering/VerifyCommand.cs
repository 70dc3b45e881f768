using System.CommandLine;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Registry.Queries;

namespace GatewayConsole.Registering;

/// <summary><c>registry verify</c>: whether every trail is whole.</summary>
internal static class VerifyCommand
{
    public static Command Create(Screen screen, RegistryOptions options)
    {
        var command = new Command("verify", screen.Pick("Looks through all trails: an entry that was removed, altered or cut off shows.", "核对全部留痕：被删除、篡改或截断的记录会显现。")) { options.Store, options.Language };
        command.SetAction((parsed, cancellation) => options.UseAsync(parsed, registry => RunAsync(screen, registry, cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, RelationalRegistry registry, CancellationToken cancellation)
    {
        var broken = 0;
        await foreach (var reading in new VerifyTrails(registry).ExecuteAsync(cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var trail))
            {
                return screen.Unavailable(unavailable);
            }

            broken++;
            screen.Fail(
                $"{trail.Key}: not whole from entry {trail.Broken.Version} on ({trail.Broken.Flaw}). Restore a copy, and find out who can write to the tables.",
                $"{trail.Key}：自第 {trail.Broken.Version} 条起不完整（{trail.Broken.Flaw}）。请恢复备份，并查明谁能写入数据表。");
        }

        screen.Out.WriteLine(broken == 0 ? screen.Pick("Every trail is whole.", "全部留痕完整。") : screen.Pick($"{broken} trails are not whole.", $"{broken} 条留痕不完整。"));
        return broken == 0 ? ExitCode.Good : ExitCode.Attention;
    }
}

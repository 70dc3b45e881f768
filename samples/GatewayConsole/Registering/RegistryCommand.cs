using System.CommandLine;
using NodaTime;

namespace GatewayConsole.Registering;

/// <summary><c>registry …</c>: what is kept of institutions, gateways and certificates, on SQLite or PostgreSQL.</summary>
internal static class RegistryCommand
{
    public static Command Create(Screen screen, CommonOptions common, IClock clock)
    {
        var options = new RegistryOptions(screen, common, clock);
        return new("registry", screen.Pick(
            "The registry: gateways and certificates in a database that many hosts share. Exit code 0: done; 1: refused, held by another, or something was found; 2: a file or the store could not be read; 64: wrong usage.",
            "登记库：多主机共用数据库中的网关与证书。退出码 0：完成；1：被拒绝、被他方持有或有发现；2：文件或登记库无法读取；64：用法错误。"))
        {
            ImportCommand.Create(screen, options),
            QueryCommand.Create(screen, options),
            HistoryCommand.Create(screen, options),
            VerifyCommand.Create(screen, options),
            LeaseCommand.Create(screen, options),
        };
    }
}

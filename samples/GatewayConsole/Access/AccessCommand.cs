using System.CommandLine;
using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace GatewayConsole.Access;

/// <summary><c>access FILE.json</c>: may this account, acting in this role, do this; else everything that is missing.</summary>
internal static class AccessCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var file = new Argument<string>("FILE.json") { Description = screen.Pick("The institution with its accounts, who acts in which role, and what is wanted.", "机构及其账号、操作人及角色、所需操作。") };
        var command = new Command("access", screen.Pick(
            "Tells whether an account may do something on the platform, and everything that is missing, with what to do about it. Exit code 0: allowed; 1: something is missing; 2: it could not be read; 64: wrong usage.",
            "判断账号能否在平台上执行某项操作，列出所缺的全部条件及办法。退出码 0：允许；1：有缺项；2：无法读取；64：用法错误。"))
        {
            file, options.Json, options.Language,
        };
        command.SetAction(parsed => Run(screen, parsed.GetValue(file)!, parsed.GetValue(options.Json)));
        return command;
    }

    private static int Run(Screen screen, string path, bool json)
    {
        if (SmallFile.Read(screen, path) is not { } bytes)
        {
            return ExitCode.Unreadable;
        }

        return AccessFileReader.Read(bytes).Match(
            question => Show(screen, question, json),
            flaws =>
            {
                foreach (var flaw in flaws)
                {
                    screen.Fail($"{path}: {flaw.Text(screen)}");
                }

                return ExitCode.Unreadable;
            });
    }

    private static int Show(Screen screen, AccessQuestion question, bool json)
    {
        var missing = PlatformAccess.Decide(question.Institution, question.By, question.Request).Match<ValueList<AccessGap>>(_ => [], denied => denied.ToValueList());
        if (json)
        {
            AccessOutput.WriteJson(screen, question, missing);
        }
        else
        {
            AccessOutput.WriteText(screen, question, missing);
        }

        return missing.Count > 0 ? ExitCode.Attention : ExitCode.Good;
    }
}

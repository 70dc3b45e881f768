using System.CommandLine;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole.Inspecting;

/// <summary><c>needs-renewal FILE</c>: whether a certificate's renewal is due, for a script to ask.</summary>
internal static class NeedsRenewalCommand
{
    private const int Due = 0, NotDue = 1, NoSuchFile = 2;

    public static Command Create(Screen screen, CommonOptions options)
    {
        var file = new Argument<string>("FILE") { Description = screen.Pick("A certificate file. Of several certificates, one that is due is enough.", "证书文件。含多个证书时，任一到期即视为到期。") };
        var command = new Command("needs-renewal", screen.Pick(
            "Tells whether a renewal is due. Exit code 0: due, or expired; 1: not due; 2: no such file; 64: wrong usage; 255: it could not be told.",
            "判断证书是否应更换。退出码 0：应更换或已到期；1：无需更换；2：文件不存在；64：用法错误；255：无法判断。"))
        {
            file, options.Window, options.At, options.PasswordEnv, options.Language,
        };
        command.SetAction(parsed => Run(screen, parsed.GetValue(file)!, options.WindowOf(parsed), options.AtOf(parsed), options.PasswordOf(parsed)));
        return command;
    }

    private static int Run(Screen screen, string file, RenewalPolicy policy, Instant at, string? password)
    {
        var answers = CertificateFile.ReadFile(file, password).Entries.Select(entry => entry.Match(
            certificate: certificate => Ask(screen, certificate, policy, at),
            unreadable: unreadable => Refuse(screen, file, unreadable.Text(screen.Language), unreadable.Reason is UnreadableReason.NotFound ? NoSuchFile : ExitCode.Error),
            wrongPassword: wrong => Refuse(screen, file, wrong.Text(screen.Language), ExitCode.Error),
            overLimit: over => Refuse(screen, file, over.Text(screen.Language), ExitCode.Error))).ToList();
        return answers.Contains(Due) ? Due : answers.Max();
    }

    private static int Ask(Screen screen, Certificate certificate, RenewalPolicy policy, Instant at) => policy.DueFrom(certificate.Facts.Validity, "--window").Match(
        due =>
        {
            var (ends, from) = (InstantPattern.General.Format(certificate.Facts.Validity.NotAfter), InstantPattern.General.Format(due));
            screen.Out.WriteLine(Screen.Printable(at >= due
                ? screen.Pick($"due since {from}: {certificate.Subject} ends at {ends}. Start the replacement now.", $"自 {from} 起应更换：{certificate.Subject} 将于 {ends} 到期，请现在办理更换。")
                : screen.Pick($"not due until {from}: {certificate.Subject} ends at {ends}.", $"{from} 前无需更换：{certificate.Subject} 于 {ends} 到期。")));
            return at >= due ? Due : NotDue;
        },
        violation => Refuse(screen, certificate.Subject, violation.Text(screen.Language), ExitCode.Error));

    private static int Refuse(Screen screen, string what, string why, int code)
    {
        screen.Fail($"{what}: {why}");
        return code;
    }
}

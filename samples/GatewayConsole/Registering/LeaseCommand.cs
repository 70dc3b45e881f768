using System.CommandLine;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole.Registering;

/// <summary><c>registry lease acquire | renew | release</c>: the right to sign in with a certificate, which one gateway has at a time (2.2-5).</summary>
internal sealed class LeaseCommand
{
    private readonly Screen _screen;
    private readonly RegistryOptions _options;
    private readonly Option<string> _certificate;
    private readonly Option<RegistrationNumber?> _gateway;
    private readonly Option<InstitutionId?> _institution;
    private readonly Option<int> _seconds;
    private readonly Option<long> _token;

    private LeaseCommand(Screen screen, RegistryOptions options)
    {
        (_screen, _options) = (screen, options);
        _certificate = new("--certificate") { Description = screen.Pick("The certificate’s file (DER or PEM), or its SHA-256 in 64 hexadecimal digits.", "证书文件（DER 或 PEM），或其 SHA-256（64 位十六进制）。"), HelpName = "FILE|SHA256", Required = true };
        _gateway = options.Legal("--gateway", "NUMBER", screen.Pick("The gateway that signs in.", "登录的网关。"), text => RegistrationNumber.Of(text), required: true);
        _institution = options.Legal("--institution", "ID", screen.Pick("The gateway’s institution.", "网关所属机构。"), text => InstitutionId.Of(text), required: true);
        _token = new("--token") { Description = screen.Pick("The fencing token that acquiring answered.", "获取时返回的围栏令牌。"), HelpName = "NUMBER", Required = true };
        _seconds = new("--seconds") { Description = screen.Pick("For how long, 1–86400.", "租期（秒），1–86400。"), DefaultValueFactory = _ => 60 };
        _seconds.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && (!int.TryParse(given.Value, out var seconds) || seconds is < 1 or > 86_400))
            {
                result.AddError(screen.Pick("--seconds is 1–86400.", "--seconds 须为 1–86400。"));
            }
        });
    }

    private delegate ValueTask<LeaseOutcome> Act(RelationalRegistry leases, SignInLease lease, Duration term, CancellationToken cancellation);

    public static Command Create(Screen screen, RegistryOptions options)
    {
        var lease = new LeaseCommand(screen, options);
        return new("lease", screen.Pick("The right to sign in with a certificate: of any number of hosts that ask, one has it.", "以某证书登录的权利：无论多少主机申请，同一时刻只有一个持有。"))
        {
            lease.Make(
                "acquire", "Acquires it for a time.", "获取并保持一段时间。", [lease._seconds],
                static (leases, wanted, term, cancellation) => new AcquireLease(leases, leases).ExecuteAsync(new(wanted.Certificate, wanted.Holder, term, wanted.Request), cancellation)),
            lease.Make(
                "renew", "Prolongs it while it lives.", "在有效期内续租。", [lease._token, lease._seconds],
                static (leases, held, term, cancellation) => new RenewLease(leases).ExecuteAsync(held, term, cancellation)),
            lease.Make(
                "release", "Gives it back before its end.", "提前释放。", [lease._token],
                static (leases, held, _, cancellation) => new ReleaseLease(leases).ExecuteAsync(held, cancellation)),
        };
    }

    private Command Make(string name, string english, string chinese, IEnumerable<Option> own, Act act)
    {
        var command = new Command(name, _screen.Pick(english, chinese)) { _certificate, _institution, _gateway, _options.Store, _options.Language };
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => FingerprintOf.Text(_screen, parsed.GetValue(_certificate)!) is { } fingerprint
            ? _options.UseAsync(parsed, registry => RunAsync(registry, parsed, new(fingerprint, Holder(parsed), Given(parsed, _token), RequestId.New(), default), act, cancellation), cancellation)
            : Task.FromResult(ExitCode.Unreadable));
        return command;
    }

    private async Task<int> RunAsync(RelationalRegistry registry, ParseResult parsed, SignInLease lease, Act act, CancellationToken cancellation) =>
        (await act(registry, lease, Duration.FromSeconds(Given(parsed, _seconds)), cancellation).ConfigureAwait(false)).Match(
            answered => Tell(answered, parsed.CommandResult.Command.Options.Contains(_seconds)),
            held => _screen.Refused([held.Text(_screen.Language)]),
            lost => _screen.Refused([lost.Text(_screen.Language)]),
            refused => _screen.Refused([refused.Text(_screen.Language)]),
            _screen.Unavailable);

    private int Tell(SignInLease lease, bool isHeld)
    {
        var until = InstantPattern.General.Format(lease.Until);
        _screen.Out.WriteLine(Screen.Printable(isHeld
            ? _screen.Pick($"{lease.Holder} has the certificate until {until}; fencing token {lease.Token}.", $"{lease.Holder} 持有该证书至 {until}；围栏令牌 {lease.Token}。")
            : _screen.Pick($"Nobody has the certificate since {until}.", $"该证书自 {until} 起无人持有。")));
        return ExitCode.Good;
    }

    private LeaseHolder Holder(ParseResult parsed) => new(parsed.GetValue(_institution)!, parsed.GetValue(_gateway)!);

    // An option that the command does not have is not asked for.
    private static T? Given<T>(ParseResult parsed, Option<T> option) => parsed.CommandResult.Command.Options.Contains(option) ? parsed.GetValue(option) : default;
}

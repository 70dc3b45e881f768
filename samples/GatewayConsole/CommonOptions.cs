using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExchangeGateway.Certificates;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole;

/// <summary>The options that several commands share.</summary>
internal sealed class CommonOptions
{
    private readonly IClock _clock;

    public CommonOptions(Screen screen, IClock clock)
    {
        _clock = clock;
        Inventory = new("--inventory")
        {
            Description = screen.Pick("The portal's query tables as CSV: UTF-8 or GB18030, comma or tab.", "从平台导出的查询列表（CSV，UTF-8 或 GB18030，逗号或制表符分隔）。"),
            HelpName = "CSV",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Certificates = new("--certificates") { Description = screen.Pick("A folder of certificates; a folder in it that bears a registration number holds that gateway's.", "证书目录；其下以登记编号命名的子目录存放该网关的证书。"), HelpName = "DIR" };
        At = new("--at")
        {
            Description = screen.Pick("The instant asked about, as 2026-11-22T01:30:00Z, or a date, which begins in Shanghai. Now where it is left out.", "查询时点，如 2026-11-22T01:30:00Z，或日期（按上海时间零点）。省略则为当前时间。"),
            HelpName = "INSTANT",
            CustomParser = result => ParseInstant(result, screen),
        };
        Window = new("--window")
        {
            Description = screen.Pick("When a renewal is due: 60d before the end, or 66% of the lifetime elapsed. 60d where it is left out.", "更换提前期：60d（到期前 60 天）或 66%（有效期已过 66%）。省略则为 60d。"),
            HelpName = "60d|66%",
            CustomParser = result => ParseWindow(result, screen),
        };
        PasswordEnv = new("--password-env")
        {
            Description = screen.Pick("The environment variable that holds the password of PKCS#12 files. A wrong one locks nothing.", "保存 PKCS#12 文件密码的环境变量名。密码错误不会锁定文件证书。"),
            HelpName = "NAME",
        };
        PasswordEnv.Validators.Add(result => RequireVariable(result, screen));
        Language = new Option<string?>("--lang") { Description = screen.Pick("zh (which is zh-Hans) or en.", "zh（即 zh-Hans）或 en。"), HelpName = "zh|en" };
        Language.AcceptOnlyFromAmong("zh", "zh-Hans", "en");
        Json = new("--json") { Description = screen.Pick("Answer in JSON.", "以 JSON 输出。") };
    }

    public Option<string[]> Inventory { get; }

    public Option<string?> Certificates { get; }

    public Option<Instant?> At { get; }

    public Option<RenewalPolicy?> Window { get; }

    public Option<string?> PasswordEnv { get; }

    public Option<string?> Language { get; }

    public Option<bool> Json { get; }

    public Instant AtOf(ParseResult parsed) => parsed.GetValue(At) ?? _clock.GetCurrentInstant();

    public RenewalPolicy WindowOf(ParseResult parsed) => parsed.GetValue(Window) ?? RenewalPolicy.Default;

    public string? PasswordOf(ParseResult parsed) => parsed.GetValue(PasswordEnv) is { } name ? Environment.GetEnvironmentVariable(name) : null;

    private static Instant? ParseInstant(ArgumentResult result, Screen screen)
    {
        var text = result.Tokens.Single().Value;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var instant))
        {
            return instant.ToInstant();
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            return date.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
        }

        result.AddError(screen.Pick($"'{text}' is no instant: write 2026-11-22T01:30:00Z or 2026-11-22.", $"“{text}”不是有效时点：请写成 2026-11-22T01:30:00Z 或 2026-11-22。"));
        return null;
    }

    private static RenewalPolicy? ParseWindow(ArgumentResult result, Screen screen)
    {
        var text = result.Tokens.Single().Value;
        var number = decimal.TryParse(text.AsSpan()[..^Math.Min(1, text.Length)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) && parsed < 1_000_000 ? parsed : (decimal?)null;
        var policy = (number, text.LastOrDefault()) switch
        {
            ({ } days, 'd') => RenewalPolicy.BeforeEnd(Duration.FromDays((double)days)),
            ({ } percent, '%') => RenewalPolicy.ShareElapsed((double)percent / 100),
            _ => null,
        };
        if (policy is not null && policy.TryPickT0(out var legal, out var violation))
        {
            return legal;
        }

        result.AddError(screen.Pick($"'{text}' is no window: write a number of days as 60d, or a share as 66%.", $"“{text}”不是有效的提前期：请写成天数（60d）或比例（66%）。"));
        return null;
    }

    private static void RequireVariable(OptionResult result, Screen screen)
    {
        if (result.Tokens is [var name] && Environment.GetEnvironmentVariable(name.Value) is null)
        {
            result.AddError(screen.Pick($"The environment variable {name.Value} is not set: set it to the password.", $"环境变量 {name.Value} 未设置：请先将其设为密码。"));
        }
    }
}

using System.Globalization;
using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.Options;

namespace ExchangeGateway.Hosting;

/// <summary>Says at start which key of the configuration cannot be used, and what can.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class OptionsCheck : IValidateOptions<ExchangeGatewayOptions>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, ExchangeGatewayOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(ExchangeGatewayOptions options) =>
    [
        .. Enum.IsDefined(options.Language) ? [] : new[] { Text(nameof(options.Language), options.Language, "Chinese, English", default) },
        .. Range(nameof(options.NoticeRound), options.NoticeRound, TimeSpan.FromMinutes(1), Day, options),
        .. Range(nameof(options.NoticeClaim), options.NoticeClaim, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1), options),
        .. Range(nameof(options.SurveyRound), options.SurveyRound, TimeSpan.FromSeconds(10), Day, options),
        .. Range(nameof(options.RenewalWindowDays), options.RenewalWindowDays, 1, 3_650, options),
        .. (options.NoticeDays ?? []).SelectMany((days, place) =>
            NoticeDays.Of(days, string.Create(CultureInfo.InvariantCulture, $"{ExchangeGatewayOptions.Section}:{nameof(options.NoticeDays)}:{place}")).Match<string[]>(
                _ => [], violation => [violation.Text(options.Language)])),
    ];

    private static string[] Range<T>(string key, T value, T least, T most, ExchangeGatewayOptions options)
        where T : IComparable<T> =>
        value.CompareTo(least) < 0 || value.CompareTo(most) > 0 ? [Text(key, value, $"{least}–{most}", options.Language)] : [];

    private static string Text<T>(string key, T value, string allowed, Rules.Language language) =>
        Texts.Format("option-range", language, $"{ExchangeGatewayOptions.Section}:{key}", value, allowed);
}

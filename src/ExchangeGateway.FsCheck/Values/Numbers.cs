using System.Globalization;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Whole numbers in a range.</summary>
internal static class Numbers
{
    public static Kind<FlowRate, int> FlowRates { get; } = Kind(Requirement.FlowRateRange, n => FlowRate.Of(n), rate => rate.Units);

    public static Kind<GatewayCount, int> GatewayCounts { get; } = Kind(Requirement.GatewayCountRange, n => GatewayCount.Of(n), count => count.Value);

    public static Kind<VpnQuota, int> VpnQuotas { get; } = Kind(Requirement.VpnQuotaRange, n => VpnQuota.Of(n), quota => quota.Value);

    public static Kind<LeadTime, int> LeadTimes { get; } = Kind(Requirement.LeadTimeRange, n => LeadTime.Of(n), leadTime => leadTime.WorkingDays);

    public static Kind<NoticeDays, int> NoticeDays { get; } = Kind(Requirement.NoticeDaysRange, n => Registry.Notices.NoticeDays.Of(n), notice => notice.Days);

    /// <summary>Flow rates as texts, which binders read by <see cref="FlowRate.Parse(string, IFormatProvider?)"/>.</summary>
    public static Kind<FlowRate, string> FlowRateTexts { get; } = new()
    {
        Raws = FlowRates.Raws.Select(units => $"{units}"),
        Simpler = text => FlowRates.Simpler(int.Parse(text, CultureInfo.InvariantCulture)).Select(units => $"{units}"),
        Of = text => FlowRate.TryParse(text, null, out var rate) ? [rate] : [],
        Print = rate => rate.ToString(),
        Spoilings =
        [
            new("a sign before it", Requirement.FlowRateRange, (text, place) => "+-"[place % 2] + text),
            new("a blank beside it", Requirement.FlowRateRange, (text, place) => place % 2 == 0 ? " " + text : text + " "),
            new("a null character behind it", Requirement.FlowRateRange, (text, _) => text + "\0"),
            new("a fraction", Requirement.FlowRateRange, (text, place) => text + ((string[])[".0", ",0", ".5"])[place % 3]),
            new("a power of ten", Requirement.FlowRateRange, (text, _) => text + "e0"),
            new("a full-width digit", Requirement.FlowRateRange, (text, place) => text.FullWidth(place)),
            new("so much more that 32 bits forget it", Requirement.FlowRateRange, (text, _) => $"{(1L << 32) + long.Parse(text, CultureInfo.InvariantCulture)}"),
            new("two noughts behind it", Requirement.FlowRateRange, (text, _) => text + "00"),
            new("empty", Requirement.FlowRateRange, (_, _) => ""),
        ],
    };

    /// <summary>Numbers in a range, its bounds often.</summary>
    public static Gen<int> Between(int least, int most) =>
        Gen.Frequency((1, Gen.Constant(least)), (1, Gen.Constant(most)), (1, Gen.Elements(Math.Min(least + 1, most), Math.Max(most - 1, least))), (5, Gen.Choose(least, most)));

    /// <summary>Numbers nearer to the least.</summary>
    public static IEnumerable<int> Simpler(int number, int least) => Simpler((long)number - least).Select(apart => (int)(least + apart));

    /// <summary>Numbers nearer to nought.</summary>
    public static IEnumerable<long> Simpler(long number)
    {
        for (var apart = number; apart != 0; apart /= 2)
        {
            yield return number - apart;
        }
    }

    /// <param name="range">The range: its bounds come up often.</param>
    /// <param name="of">Makes a value of a number.</param>
    /// <param name="print">The number that a value stands for.</param>
    private static Kind<T, int> Kind<T>(Requirement range, Func<int, Checked<T>> of, Func<T, int> print)
    {
        var (least, most) = (range.Least!.Value, range.Most!.Value);
        return new()
        {
            Raws = Between(least, most),
            Simpler = number => Simpler(number, least),
            Of = number => of(number).Legal(),
            Print = print,
            Spoilings =
            [
                new("one below the least", range, (_, _) => least - 1),
                new("one above the most", range, (_, _) => most + 1),
                new("its negative", range, (number, _) => number > 0 ? -number : -1),
                new("so much more that a byte forgets it", range, (number, _) => number + ((1 + (most / 256)) * 256)),
                new("so much more that 16 bits forget it", range, (number, _) => number + 65_536),
                new("the least whole number", range, (_, _) => int.MinValue),
                new("the greatest whole number", range, (_, _) => int.MaxValue),
            ],
        };
    }
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Resident identity numbers: 17 digits, a date among them, and their check (GB 11643-1999).</summary>
internal static class ResidentNumbers
{
    public const int DateAt = 6, OrderAt = 14, CheckAt = 17;

    public static Gen<string> All { get; } =
        from region in Gen.Frequency((1, Gen.Elements("310101", "110000", "820000")), (2, Gen.Choose(100_000, 829_999).Select(number => $"{number}")))
        from day in Gen.Frequency((1, Gen.Elements("19000101", "20000229", "19991231", "20240229", "19491001")), (3, Gen.Choose(0, 45_000).Select(days => new DateOnly(1900, 1, 1).AddDays(days).ToString("yyyyMMdd", CultureInfo.InvariantCulture))))
        from order in Gen.Frequency((1, Gen.Elements("000", "001", "999")), (3, Gen.Choose(0, 999).Select(number => $"{number:D3}")))
        select WithCheck(region + day + order);

    /// <summary>The same with a simpler date, region or order.</summary>
    public static IEnumerable<string> Simpler(string number)
    {
        string[] simpler = ["110000" + number[DateAt..CheckAt], $"{number[..DateAt]}20000101{number[OrderAt..CheckAt]}", number[..OrderAt] + "000"];
        return simpler.Where(digits => digits != number[..CheckAt]).Select(WithCheck);
    }

    /// <summary>The digits with their check: double, add, and take the rest, by 11 (ISO 7064 MOD 11-2).</summary>
    public static string WithCheck(string digits)
    {
        var rest = digits.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        return digits + "0123456789X"[(12 - rest) % 11];
    }
}

using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.Csv.Tests;

/// <summary>Every way to write a table.</summary>
public static class CsvOptions
{
    public static Arbitrary<InventoryCsvOptions> All() => (
        from encoding in Gen.Elements(Enum.GetValues<CsvEncoding>())
        from delimiter in Gen.Elements(Enum.GetValues<CsvDelimiter>())
        from guarded in Gen.Elements(true, false)
        from zone in Gen.Elements(DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"])
        select new InventoryCsvOptions { Encoding = encoding, Delimiter = delimiter, GuardFormulas = guarded, CertificateZone = zone }).ToArbitrary();
}

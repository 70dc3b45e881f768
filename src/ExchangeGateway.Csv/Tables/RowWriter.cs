using System.Globalization;
using CsvHelper;
using ExchangeGateway.Certificates;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Csv.Tables;

/// <summary>Writes a row's cells one after the other; null is a blank cell.</summary>
internal sealed class RowWriter(CsvWriter csv, InventoryCsvOptions options)
{
    public void Text(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        csv.WriteField(options.GuardFormulas ? FormulaGuard.Put(trimmed) : trimmed);
    }

    public void Integer(int? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public void Businesses(TradingBusinessSet businesses) =>
        Text(string.Join(PortalWords.BusinessSeparator, businesses.Select(PortalWords.Of)));

    public void Kind(CertificateKind? kind) => Text(PortalWords.Of(kind));

    public void Date(LocalDate? date) => Text(date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    public void CertificateTime(Instant? time) =>
        Text(time is { } instant ? CellTime.CertificateText(instant, options.CertificateZone) : null);

    public void OperationTime(Instant? time) =>
        Text(time is { } instant ? CellTime.OperationText(instant, options.OperationZone) : null);
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv.Tables;

/// <summary>The query table of trading gateways: the 18 columns of 2.5-1, under its own headings, one of which stands twice.</summary>
internal sealed class TradingGatewayTable : QueryTable<TradingGatewayRow>
{
    private TradingGatewayTable() : base(
        new("序号"),
        new("交易网关登记编号"),
        new("交易网关ID号"),
        new("流速权"),
        new("业务申请"),
        new("Ekey证书ID"),
        new("Ekey证书签发时间"),
        new("Ekey证书到期时间"),
        new("Ekey证书算法类型"),
        new("Ekey证书机构类型"),
        new("文件证书ID"),
        new("文件证书签发时间"),
        new("文件证书到期时间"),
        new("文件证书算法类型"),
        new("文件证书机构类型"),
        new("交易网关业务并排日期"),
        new("流速权"),
        new("操作时间"))
    {
    }

    public static TradingGatewayTable Instance { get; } = new();

    public override TableEntry Read(RowCells cells) => new TradingGatewayRow
    {
        Sequence = cells.Integer(1),
        Number = cells.Identifier(2, RegistrationNumber.Of),
        Id = cells.Identifier(3, GatewayId.Of),
        FlowRateBefore = cells.FlowRate(4),
        Businesses = cells.Businesses(5),
        EKey = Certificate(cells, 6),
        File = Certificate(cells, 11),
        ScheduledOn = cells.Date(16),
        FlowRateAfter = cells.FlowRate(17),
        OperatedAt = cells.OperationTime(18),
    };

    public override void Write(TradingGatewayRow row, RowWriter cells)
    {
        cells.Integer(row.Sequence);
        cells.Text(row.Number?.Value);
        cells.Text(row.Id?.Value);
        cells.Integer(row.FlowRateBefore?.Units);
        cells.Businesses(row.Businesses);
        Write(row.EKey, cells);
        Write(row.File, cells);
        cells.Date(row.ScheduledOn);
        cells.Integer(row.FlowRateAfter?.Units);
        cells.OperationTime(row.OperatedAt);
    }

    private static CertificateCells Certificate(RowCells cells, int first) => new(
        cells.Identifier(first, CertificateId.Of),
        cells.CertificateTime(first + 1),
        cells.CertificateTime(first + 2),
        cells.Text(first + 3),
        cells.Text(first + 4));

    private static void Write(CertificateCells certificate, RowWriter cells)
    {
        cells.Text(certificate.Id?.Value);
        cells.CertificateTime(certificate.IssuedAt);
        cells.CertificateTime(certificate.ExpiresAt);
        cells.Text(certificate.Algorithm);
        cells.Text(certificate.Institution);
    }
}

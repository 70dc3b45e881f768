using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv.Tables;

/// <summary>The query table of market-data gateways: the 7 columns of 3.4-1. Its headings are ours, since no source prints them word for word; near ones are read too.</summary>
internal sealed class MarketDataGatewayTable : QueryTable<MarketDataGatewayRow>
{
    private MarketDataGatewayTable() : base(
        new("登记编号", "行情网关登记编号", "网关登记编号"),
        new("流程状态", "状态", "业务状态"),
        new("证书类型", "证书种类", "数字证书类型", "证书类别"),
        new("证书ID", "证书ID号", "证书编号", "数字证书ID"),
        new("证书签发时间", "签发时间", "证书签发日期", "签发日期"),
        new("证书到期时间", "到期时间", "证书到期日期", "到期日期", "证书有效期至"),
        new("业务开通日期", "业务开通时间", "开通日期", "开通时间"))
    {
    }

    public static MarketDataGatewayTable Instance { get; } = new();

    public override TableEntry Read(RowCells cells) => new MarketDataGatewayRow
    {
        Number = cells.Identifier(1, RegistrationNumber.Of),
        State = cells.Text(2),
        Kind = cells.Kind(3),
        Certificate = new(cells.Identifier(4, CertificateId.Of), cells.CertificateTime(5), cells.CertificateTime(6)),
        OpenedOn = cells.Date(7),
    };

    public override void Write(MarketDataGatewayRow row, RowWriter cells)
    {
        cells.Text(row.Number?.Value);
        cells.Text(row.State);
        cells.Kind(row.Kind);
        cells.Text(row.Certificate.Id?.Value);
        cells.CertificateTime(row.Certificate.IssuedAt);
        cells.CertificateTime(row.Certificate.ExpiresAt);
        cells.Date(row.OpenedOn);
    }
}

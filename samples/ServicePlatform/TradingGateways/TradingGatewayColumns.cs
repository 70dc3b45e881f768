using System.Globalization;
using ExchangeGateway.Inventory;
using ServicePlatform.Gateways;
using ServicePlatform.Languages;

namespace ServicePlatform.TradingGateways;

/// <summary>The 18 columns of the guide's table, in its order (2.5-1).</summary>
internal static class TradingGatewayColumns
{
    /// <summary>The place of the registration number.</summary>
    public const int Number = 1;

    private static readonly string[]
        Chinese =
        [
            "序号", "交易网关登记编号", "交易网关ID号", "流速权", "业务申请",
            "Ekey证书ID", "Ekey证书签发时间", "Ekey证书到期时间", "Ekey证书算法类型", "Ekey证书机构类型",
            "文件证书ID", "文件证书签发时间", "文件证书到期时间", "文件证书算法类型", "文件证书机构类型",
            "交易网关业务并排日期", "流速权", "操作时间",
        ],
        English =
        [
            "No.", "Registration number", "Gateway ID", "Flow rate", "Businesses",
            "EKey certificate ID", "EKey certificate issued", "EKey certificate ends", "EKey certificate algorithm", "EKey certificate institution",
            "File certificate ID", "File certificate issued", "File certificate ends", "File certificate algorithm", "File certificate institution",
            "Business scheduled", "Flow rate", "Operated at",
        ];

    // On a phone: what tells gateways apart, and when a certificate ends.
    private static readonly int[] Less = [0, 3, 5, 6, 8, 9, 10, 11, 13, 14];

    public static IReadOnlyList<string> Names(Say say) => say.Language is ExchangeGateway.Rules.Language.English ? English : Chinese;

    public static bool IsLess(int column) => Less.Contains(column);

    public static IEnumerable<string> Cells(TradingGatewayRow row, Say say) =>
    [
        row.Sequence?.ToString(CultureInfo.InvariantCulture) ?? "", row.Number?.Value ?? "", row.Id?.Value ?? "", $"{row.FlowRateBefore}", string.Join(say.Pick(", ", "、"), row.Businesses.Select(business => business.Name(say.Language))),
        .. Cells(row.EKey), .. Cells(row.File),
        TimeText.Of(row.ScheduledOn), $"{row.FlowRateAfter}", TimeText.OfOperation(row.OperatedAt),
    ];

    private static IEnumerable<string> Cells(CertificateCells cells) =>
        [cells.Id?.Value ?? "", TimeText.OfCertificate(cells.IssuedAt), TimeText.OfCertificate(cells.ExpiresAt), cells.Algorithm ?? "", cells.Institution ?? ""];
}

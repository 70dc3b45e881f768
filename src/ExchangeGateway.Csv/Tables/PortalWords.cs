using ExchangeGateway.Certificates;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Csv.Tables;

/// <summary>The words that stand in the tables' cells. They are a file format, so no reworded text may change them.</summary>
internal static class PortalWords
{
    public const string BusinessSeparator = "、";

    /// <summary>What stands between two businesses. A name with one of these in it cannot stand in a table.</summary>
    public static char[] BusinessSeparators { get; } = ['、', ',', '，', '/', '／', ';', '；', ' ', '\u3000', '\t', '\r', '\n'];

    public static string Of(TradingBusiness business) =>
        business == TradingBusiness.Auction ? "竞价"
        : business == TradingBusiness.Bond ? "债券"
        : business == TradingBusiness.Option ? "期权"
        : business.Value;

    public static string? Of(CertificateKind? kind) => kind switch
    {
        CertificateKind.EKey => "EKey",
        CertificateKind.File => "文件",
        _ => null,
    };

    /// <summary>The kind of that name; null for another, since the guide's lists are open.</summary>
    public static CertificateKind? Kind(string text) => Stem(text.ToUpperInvariant()) switch
    {
        "EKEY" or "E-KEY" => CertificateKind.EKey,
        "文件" or "FILE" => CertificateKind.File,
        _ => null,
    };

    private static string Stem(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["数字证书", "证书", "CERTIFICATE"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length].Trim();
            }
        }

        return name;
    }
}

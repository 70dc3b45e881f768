using ExchangeGateway.Rules;

namespace ExchangeGateway.Certificates;

/// <summary>
/// What a certificate is replaced by (5.1-2 to 5.1-4): one of the guide's paths, and none else. An expired certificate
/// cannot be used any more, and takes the same path (5.1-1).
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateReplacement
{
    private const string MarketDataEKey = "技术公司行情网关 SM2（EKey）", MarketDataFile = "技术公司行情网关（文件）";

    private CertificateReplacement(CertificateKind replaced, CertificateKind by, string? authorityType) =>
        (Replaced, By, AuthorityType) = (replaced, by, authorityType);

    /// <summary>The kind of the old certificate.</summary>
    public CertificateKind Replaced { get; }

    /// <summary>The kind of the new certificate.</summary>
    public CertificateKind By { get; }

    /// <summary>The certificate authority's own name of the type to ask for, verbatim; null where the guide gives none.</summary>
    public string? AuthorityType { get; }

    /// <summary>
    /// Replaces a market-data gateway's EKey. Refused are a file certificate in its place (5.1-4), and an EKey that is
    /// not red: the guide has no path for it, so the authority must be asked (5.1-2).
    /// </summary>
    /// <param name="colour">The old EKey's colour.</param>
    /// <param name="by">The kind that is wanted in its place.</param>
    /// <param name="path">Where a violation stands in the input.</param>
    public static Checked<CertificateReplacement> OfMarketDataEKey(EKeyColour colour, CertificateKind by = CertificateKind.EKey, string path = "replacement") =>
        by is CertificateKind.File ? new Violation(Requirement.EKeyNotByFile, path, Name(by)) { Allowed = Name(CertificateKind.EKey) }
        : colour is not EKeyColour.Red ? new Violation(Requirement.EKeyColourKnown, path, $"{colour}") { Allowed = $"{EKeyColour.Red}" }
        : new CertificateReplacement(CertificateKind.EKey, by, MarketDataEKey);

    /// <summary>Replaces a market-data gateway's file certificate, by either kind (5.1-3).</summary>
    /// <param name="by">The kind that is wanted in its place.</param>
    public static CertificateReplacement OfMarketDataFile(CertificateKind by) =>
        new(CertificateKind.File, by, by is CertificateKind.EKey ? MarketDataEKey : MarketDataFile);

    /// <summary>Replaces a trading gateway's certificate. Another kind is refused: the gateway keeps one of each (2.2-4, 5.1-4).</summary>
    /// <param name="replaced">The old certificate's kind.</param>
    /// <param name="by">The kind that is wanted in its place.</param>
    /// <param name="path">Where a violation stands in the input.</param>
    public static Checked<CertificateReplacement> OfTrading(CertificateKind replaced, CertificateKind by, string path = "replacement") =>
        replaced == by ? new CertificateReplacement(replaced, by, null)
        : new Violation(replaced is CertificateKind.EKey ? Requirement.EKeyNotByFile : Requirement.KindKept, path, Name(by)) { Allowed = Name(replaced) };

    /// <summary>What to do: where to ask for the new certificate, and under which name (5.1-1).</summary>
    public string Instruction(Language language) =>
        AuthorityType is null ? Texts.Get($"replace-trading-{By}", language) : Texts.Format("replace-market-data", language, AuthorityType);

    private static string Name(CertificateKind kind) => kind is CertificateKind.EKey ? "EKey" : "file";
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Renewals;

/// <summary>What a gateway's certificate may be replaced by: each kind with its path or its refusal, its own first.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class RenewalPaths
{
    public static ValueList<Checked<CertificateReplacement>> OfTrading(string gateway, CertificateKind kind) =>
        OwnFirst(kind).Select(by => CertificateReplacement.OfTrading(kind, by, gateway)).ToValueList();

    public static ValueList<Checked<CertificateReplacement>> OfMarketData(string gateway, CertificateKind kind, EKeyColour colour) =>
        OwnFirst(kind).Select(by => kind is CertificateKind.EKey
            ? CertificateReplacement.OfMarketDataEKey(colour, by, gateway)
            : CertificateReplacement.OfMarketDataFile(by)).ToValueList();

    private static CertificateKind[] OwnFirst(CertificateKind kind) =>
        kind is CertificateKind.EKey ? [CertificateKind.EKey, CertificateKind.File] : [CertificateKind.File, CertificateKind.EKey];
}

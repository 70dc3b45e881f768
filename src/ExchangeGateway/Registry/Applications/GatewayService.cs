using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Gateways whose revocation is approved, with the certificates that they use: neither may be used any more (3.3-3).</summary>
/// <threadsafety>Not safe: one decision uses it.</threadsafety>
internal sealed class GatewayService
{
    private readonly CommandWork _work;
    private readonly IReadOnlyList<RegisteredGateway> _gateways;
    private readonly IReadOnlyList<RegisteredCertificate> _certificates;

    private GatewayService(CommandWork work, IReadOnlyList<RegisteredGateway> gateways, IReadOnlyList<RegisteredCertificate> certificates) =>
        (_work, _gateways, _certificates) = (work, gateways, certificates);

    /// <summary>Reads them.</summary>
    public static async ValueTask<GatewayService> FindAsync(CommandWork work, ValueList<RegistrationNumber> gateways) =>
        new(work, await work.FindGatewaysAsync(gateways).ConfigureAwait(false), await work.FindCertificatesAsync(gateways).ConfigureAwait(false));

    /// <summary>Ends it at this instant.</summary>
    /// <returns>The certificates that were in service, or made for it and on their way, each to be cancelled at the authority (3.3-2).</returns>
    public ValueList<CertificateNumber> End()
    {
        var used = _certificates.Where(certificate => _gateways.Any(gateway => gateway.Value.Number == certificate.InServiceAt)).ToList();
        foreach (var gateway in _gateways)
        {
            var bindings = used.Where(certificate => certificate.InServiceAt == gateway.Value.Number).Aggregate(gateway.Bindings, (bindings, certificate) => bindings.Without(certificate, _work.Now));
            _work.Change(gateway with { Value = Revoked(gateway.Value), Bindings = bindings, OperatedAt = _work.Now });
        }

        var ended = used.Concat(_certificates.Where(certificate => certificate.Certificate is not null && certificate.IsOnItsWay())).ToList();
        foreach (var certificate in ended)
        {
            _work.Change(certificate.OutOfService().Known(Impediments.Cancelled));
        }

        return ended.Select(certificate => certificate.Number).OrderBy(number => number.ToString(), StringComparer.Ordinal).ToValueList();
    }

    // The application holds them: their revocation is under way.
    private static Gateway Revoked(Gateway gateway) => gateway switch
    {
        TradingGateway trading => trading.Revoke().AsT0,
        MarketDataGateway marketData => marketData.Revoke().AsT0,
        _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway, "Not a kind of gateway."),
    };
}

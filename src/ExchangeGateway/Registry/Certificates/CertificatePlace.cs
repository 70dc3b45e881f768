using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using NodaTime;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>A certificate's place at a gateway: whether it is free, and the gateway once it is taken.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class CertificatePlace
{
    /// <summary>Why a certificate cannot begin to serve at a gateway now, whoever else does; null where it can.</summary>
    public static StepRefused? Refuses(RegisteredCertificate certificate, DedicatedCertificate? made, RegisteredGateway gateway, string action, Instant now) =>
        !(gateway.Value.State is GatewayState.Pending || gateway.Value.State.Works()) ? certificate.Lacks(action, "gateway-serves")
        : made?.Term.SignsInAt(now) is false ? certificate.Lacks(action, "certificate-signs-in")
        : null;

    /// <summary>
    /// Why no certificate takes another's place at a gateway; null where one can. Until a market-data gateway is open, its
    /// opening counts its certificates by kind (3.2-2): of another kind, the opening could never be completed.
    /// </summary>
    public static StepRefused? RefusesReplacement(RegisteredCertificate certificate, RegisteredGateway gateway, string action) =>
        gateway.Value is MarketDataGateway { State: GatewayState.Pending } ? certificate.Lacks(action, "market-data-gateway-open") : null;

    /// <summary>The next certificate of a kind that is asked for a gateway.</summary>
    /// <param name="certificates">Those that were asked for it before, among others.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="kind">EKey or file.</param>
    /// <param name="delivery">How an EKey comes.</param>
    public static RegisteredCertificate Next(this IEnumerable<RegisteredCertificate> certificates, RegisteredGateway gateway, CertificateKind kind, EKeyDelivery delivery)
    {
        var number = gateway.Value.Number;
        var last = certificates.Where(other => other.Number.Gateway == number && other.Number.Kind == kind).Select(other => other.Number.Ordinal).DefaultIfEmpty().Max();
        return new(gateway.Institution, kind is CertificateKind.EKey ? CertificateApplication.ForEKey(number, delivery) : CertificateApplication.ForFile(number), last + 1);
    }

    /// <summary>Who uses the certificate, or what has its place at the gateway; null where the place is free.</summary>
    /// <param name="work">The command's work.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="besides">A certificate that leaves the place to it; null where none does.</param>
    public static async ValueTask<Conflict?> TakenAsync(CommandWork work, DedicatedCertificate certificate, RegisteredGateway gateway, CertificateNumber? besides)
    {
        if (await work.FindUserAsync(certificate.Identity).ConfigureAwait(false) is { } user)
        {
            // Whose gateway it is, another institution is not told.
            return new Conflict(ConflictKind.CertificateInUse, user.Institution == gateway.Institution ? user : null);
        }

        return await IsTakenAsync(work, certificate.Kind, gateway, besides).ConfigureAwait(false) ? new Conflict(ConflictKind.KindTaken, gateway.Key) : null;
    }

    /// <summary>Whether the gateway uses another of the kind (2.2-4), or any other where it may have but one (3.2-2).</summary>
    public static async ValueTask<bool> IsTakenAsync(CommandWork work, CertificateKind kind, RegisteredGateway gateway, CertificateNumber? besides) =>
        (await work.FindCertificatesAsync([gateway.Value.Number]).ConfigureAwait(false)).Any(other =>
            other.InServiceAt == gateway.Value.Number && other.Number != besides && (gateway.Value is MarketDataGateway || other.Number.Kind == kind));

    /// <summary>The gateway with these bindings since; one for market data is of its certificate's kind (5.1-3).</summary>
    public static RegisteredGateway Serving(RegisteredGateway gateway, CertificateKind kind, CertificateBindings bindings, Instant now) => gateway with
    {
        Value = gateway.Value is MarketDataGateway marketData ? marketData.WithCertificate(kind) : gateway.Value,
        Bindings = bindings,
        OperatedAt = now,
    };
}

using ExchangeGateway.Access;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Asks the authority for a certificate for a gateway that has none of the kind, since one was refused, cancelled or handed over.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Gateway">Which gateway.</param>
/// <param name="Kind">EKey or file; for a market-data gateway its own kind.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestCertificateCommand(CommandHead Head, RegistrationNumber Gateway, CertificateKind Kind) : IRegistryCommand
{
    /// <summary>How an EKey comes.</summary>
    public EKeyDelivery Delivery { get; init; }
}

/// <summary>
/// Asks the authority for a certificate for a gateway that has none of the kind in service or under way (2.2-4, 3.2-2). An
/// opening's approval asks for the first ones; one that is in service is replaced (<see cref="RequestReplacement"/>). The
/// gateway's history tells of it, and the receipt's second effect names the certificate, which goes its road from the start.
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RequestCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RequestCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = AggregateKey.Of(command.Head.Institution, command.Gateway);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work) =>
            await work.FindAsync<RegisteredGateway>(key).ConfigureAwait(false) is not { } gateway ? new NotFound(key)
            : work.Denied(new AccessRequest.Work(CertificateWork.ProductOf(gateway.Value), StaffMay: true)) is { } denied ? denied
            : Refuses(gateway) is { } refused ? refused
            : KindDiffers(gateway.Value, command.Kind) is { } differs ? differs
            : Request(work, gateway, command, await work.FindCertificatesAsync([command.Gateway]).ConfigureAwait(false));
    }

    private static StepRefused? Refuses(RegisteredGateway gateway) =>
        gateway.Value.State is GatewayState.Pending || gateway.Value.State.Works() ? null : new(gateway.Key, gateway.State, nameof(RequestCertificate), ["gateway-serves"]);

    private static Violations? KindDiffers(Gateway gateway, CertificateKind kind) =>
        gateway is MarketDataGateway marketData && marketData.CertificateKind != kind
            ? CertificateWork.Only(Requirement.CertificateKindDiffers, "kind", $"{kind}", $"{marketData.CertificateKind}")
            : null;

    private static CommandOutcome? Request(CommandWork work, RegisteredGateway gateway, RequestCertificateCommand command, IReadOnlyList<RegisteredCertificate> certificates)
    {
        var rivals = certificates.Where(other => gateway.Value is MarketDataGateway || other.Number.Kind == command.Kind).ToList();
        if (rivals.Exists(other => other.InServiceAt == command.Gateway))
        {
            return new Conflict(ConflictKind.KindTaken, gateway.Key);
        }

        if (rivals.Find(other => other.Road.Gateway == command.Gateway && other.IsOnItsWay()) is { } underWay)
        {
            return new Conflict(ConflictKind.AlreadyThere, underWay.Key);
        }

        work.Change(gateway with { OperatedAt = work.Now });
        work.Change(certificates.Next(gateway, command.Kind, command.Delivery));
        return null;
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Asks the authority for a certificate in place of one that is in service (5.1-2 to 5.1-4).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="By">The kind that is wanted in its place.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestReplacementCommand(CommandHead Head, CertificateNumber Number, CertificateKind By) : IRegistryCommand
{
    /// <summary>For a market-data EKey, its colour: the guide has a path for a red one alone (5.1-2).</summary>
    public EKeyColour Colour { get; init; }

    /// <summary>How a new EKey comes.</summary>
    public EKeyDelivery Delivery { get; init; }
}

/// <summary>
/// Asks the authority for a certificate in place of one that is in service. The new one goes its own road until
/// <see cref="CutOverCertificate"/>; the old one serves until then, and its history tells of the request. While a market-data gateway is not open yet its
/// certificates stay as its opening's form counts them (3.2-2): none is replaced there.
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RequestReplacement(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RequestReplacementCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredCertificate old, RegisteredGateway gateway)
        {
            if (old.InServiceAt is null)
            {
                return old.HasNoStep(nameof(CertificateApplicationAction.Replace));
            }

            if (CertificatePlace.RefusesReplacement(old, gateway, nameof(CertificateApplicationAction.Replace)) is { } notYet)
            {
                return notYet;
            }

            if (Path(gateway.Value, old.Number.Kind, command).TryPickT1(out var violation, out _))
            {
                return Violations.Of(violation);
            }

            // The old one may have been handed over since: its own gateway's may replace it too.
            var certificates = await work.FindCertificatesAsync([.. new[] { gateway.Value.Number, old.Road.Gateway }.Distinct()]).ConfigureAwait(false);
            if (certificates.FirstOrDefault(other => other.Replaces == old.Number && other.IsOnItsWay()) is { } underWay)
            {
                return new Conflict(ConflictKind.AlreadyThere, underWay.Key);
            }

            work.Change(old);
            work.Change(certificates.Next(gateway, command.By, command.Delivery) with { Replaces = old.Number });
            return null;
        }
    }

    private static Checked<CertificateReplacement> Path(Gateway gateway, CertificateKind old, RequestReplacementCommand command) => (gateway, old) switch
    {
        (MarketDataGateway, CertificateKind.EKey) => CertificateReplacement.OfMarketDataEKey(command.Colour, command.By, "by"),
        (MarketDataGateway, _) => CertificateReplacement.OfMarketDataFile(command.By),
        _ => CertificateReplacement.OfTrading(old, command.By, "by"),
    };
}

using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Hands a certificate over to another gateway of the institution, the backup say (2.2-5).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="To">The gateway that uses it from then on.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record HandOverCertificateCommand(CommandHead Head, CertificateNumber Number, RegistrationNumber To) : IRegistryCommand;

/// <summary>Hands a certificate over to another gateway of the institution: one use ends and the next begins at one instant (2.2-5).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class HandOverCertificate(IRegistryStore store)
{
    private const string Action = "HandOver";

    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(HandOverCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredCertificate certificate, RegisteredGateway giver)
        {
            if (certificate.InServiceAt is null)
            {
                return certificate.HasNoStep(Action);
            }

            if (command.To == certificate.InServiceAt)
            {
                return new Conflict(ConflictKind.CertificateInUse, giver.Key);
            }

            var key = AggregateKey.Of(command.Head.Institution, command.To);
            return await work.FindAsync<RegisteredGateway>(key).ConfigureAwait(false) is not { } to ? new NotFound(key)
                : Flaws(certificate, giver.Value, to.Value) is { } flaws ? flaws
                : CertificatePlace.Refuses(certificate, certificate.Certificate, to, Action, work.Now) is { } refused ? refused
                : await CertificatePlace.IsTakenAsync(work, certificate.Number.Kind, to, besides: null).ConfigureAwait(false) ? new Conflict(ConflictKind.KindTaken, key)
                : HandOver(work, certificate, giver, to);
        }
    }

    private static CommandOutcome? HandOver(CommandWork work, RegisteredCertificate certificate, RegisteredGateway giver, RegisteredGateway taker)
    {
        var bindings = certificate.Certificate is { } made ? taker.Bindings.Bind(made, taker.Value.Number, work.Now).AsT0 : taker.Bindings;
        work.Change(certificate with { InServiceAt = taker.Value.Number });
        work.Change(giver with { Bindings = giver.Bindings.Without(certificate, work.Now), OperatedAt = work.Now });
        work.Change(taker with { Bindings = bindings, OperatedAt = work.Now });
        return null;
    }

    // A trading gateway's certificate is none for market data; and a market-data gateway's is of its own kind.
    private static Violations? Flaws(RegisteredCertificate certificate, Gateway from, Gateway to) =>
        from.GetType() != to.GetType() ? CertificateWork.Only(Requirement.GatewayUnknown, "to", to.Number.Value)
        : to is MarketDataGateway marketData && marketData.CertificateKind != certificate.Number.Kind
            ? CertificateWork.Only(Requirement.CertificateKindDiffers, "to", $"{certificate.Number.Kind}", $"{marketData.CertificateKind}")
        : null;
}

using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Puts a certificate in the place of the one that it was asked for in place of (5.1-4).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate: the new one.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CutOverCertificateCommand(CommandHead Head, CertificateNumber Number) : IRegistryCommand;

/// <summary>
/// Puts a certificate in the place of the old one: the old one is replaced and the new one in service at one instant,
/// wherever the old one serves by then. While the new one does not sign in yet, the old one stays (5.1-4).
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class CutOverCertificate(IRegistryStore store)
{
    private const string Action = nameof(CertificateApplicationAction.Enable);

    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(CutOverCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, DecideAsync, cancellation);
    }

    private static async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredCertificate certificate, RegisteredGateway askedFor)
    {
        var enabled = certificate.Road.Enable(work.Actor, work.Now);
        if (!enabled.IsT0)
        {
            return work.Note(certificate, enabled);
        }

        if (certificate.Replaces is not { } replaced)
        {
            return certificate.Lacks(Action, "replaces-another");
        }

        var oldKey = AggregateKey.Of(certificate.Institution, replaced);
        return await work.FindAsync<RegisteredCertificate>(oldKey).ConfigureAwait(false) is not { } old ? new NotFound(oldKey)
            : old.InServiceAt is not { } place ? old.HasNoStep(nameof(CertificateApplicationAction.Replace))
            : await work.FindAsync<RegisteredGateway>(AggregateKey.Of(certificate.Institution, place)).ConfigureAwait(false) is not { } gateway ? new NotFound(askedFor.Key)
            : CertificatePlace.RefusesReplacement(certificate, gateway, Action) is { } notYet ? notYet
            : CertificatePlace.Refuses(certificate, certificate.Certificate, gateway, Action, work.Now) is { } refused ? refused
            : await CertificatePlace.TakenAsync(work, certificate.Certificate!, gateway, old.Number).ConfigureAwait(false) is { } taken ? taken
            : CutOver(work, (certificate, enabled), old, gateway);
    }

    private static CommandOutcome? CutOver(CommandWork work, (RegisteredCertificate Certificate, CertificateApplicationOutcome Enabled) taking, RegisteredCertificate old, RegisteredGateway gateway)
    {
        var (certificate, number) = (taking.Certificate.Certificate!, gateway.Value.Number);

        // It signs in now and its place is free but for the old one: so the cut-over is at this instant.
        var bindings = old.Certificate is { } leaving
            ? gateway.Bindings.Replace(leaving, certificate, work.Now).Match(
                done => done.Bindings, withGap => withGap.Bindings, _ => gateway.Bindings, _ => gateway.Bindings, _ => gateway.Bindings, _ => gateway.Bindings)
            : gateway.Bindings.Bind(certificate, number, work.Now).AsT0;
        work.Note(taking.Certificate, taking.Enabled, after => after with { InServiceAt = number });
        work.Note(old, old.Road.Replace(work.Actor, work.Now), after => after.OutOfService());
        work.Change(CertificatePlace.Serving(gateway, certificate.Kind, bindings, work.Now));
        return null;
    }
}

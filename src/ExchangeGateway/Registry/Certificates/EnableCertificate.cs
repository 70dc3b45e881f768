using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Has the gateway that a certificate was asked for begin to use it.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EnableCertificateCommand(CommandHead Head, CertificateNumber Number) : IRegistryCommand;

/// <summary>
/// Has the gateway that a certificate was asked for begin to use it. No other gateway may use it, of this institution or
/// another (2.2-5), nor may this one use another of the kind (2.2-4, 3.2-2). One that does not sign in now is refused (5.1-1).
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class EnableCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(EnableCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, DecideAsync, cancellation);
    }

    private static async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredCertificate certificate, RegisteredGateway gateway)
    {
        var enabled = certificate.Road.Enable(work.Actor, work.Now);
        if (!enabled.IsT0)
        {
            return work.Note(certificate, enabled);
        }

        // What is installed was made, and one that came with an import is in service.
        var made = certificate.Certificate!;
        if (CertificatePlace.Refuses(certificate, made, gateway, nameof(CertificateApplicationAction.Enable), work.Now) is { } refused)
        {
            return refused;
        }

        if (await CertificatePlace.TakenAsync(work, made, gateway, besides: null).ConfigureAwait(false) is { } taken)
        {
            return taken;
        }

        work.Note(certificate, enabled, after => after with { InServiceAt = gateway.Value.Number });
        work.Change(CertificatePlace.Serving(gateway, made.Kind, gateway.Bindings.Bind(made, gateway.Value.Number, work.Now).AsT0, work.Now));
        return null;
    }
}

using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority cancelled a certificate, for good (3.3-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="Reason">Why; may be left out.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CancelCertificateCommand(CommandHead Head, CertificateNumber Number, string? Reason = null) : IRegistryCommand;

/// <summary>Says that the authority cancelled a certificate: the gateway that uses it uses it no longer.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class CancelCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(CancelCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(
            store, command, command.Number,
            (work, certificate, gateway) => new(work.Note(certificate, certificate.Road.Cancel(work.Actor, work.Now, command.Reason), after =>
            {
                if (certificate.InServiceAt is not null)
                {
                    work.Change(gateway with { Bindings = gateway.Bindings.Without(certificate, work.Now), OperatedAt = work.Now });
                }

                return after.OutOfService().Known(Impediments.Cancelled);
            })),
            cancellation);
    }
}

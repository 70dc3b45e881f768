using ExchangeGateway.Registry.Applications;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority refused a certificate.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="Reason">Why: the institution reads it, so it is never blank.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RefuseCertificateCommand(CommandHead Head, CertificateNumber Number, string? Reason) : IRegistryCommand;

/// <summary>Says that the authority refused a certificate.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RefuseCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RefuseCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(
            store, command, command.Number,
            (work, certificate, _) => new(command.Reason.Missing() is { } missing ? missing : work.Note(certificate, certificate.Road.Refuse(work.Actor, work.Now, command.Reason!))),
            cancellation);
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority made a certificate, and which one.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="Certificate">What it made: kind and validity as <see cref="CertificateReader"/> reads them, and what tells it from others.</param>
/// <param name="Id">The id that the authority gave it, where it is known.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record IssueCertificateCommand(CommandHead Head, CertificateNumber Number, DedicatedCertificate Certificate, CertificateId? Id = null) : IRegistryCommand;

/// <summary>Says that the authority made a certificate. One of another kind than was asked for is refused (4.1-1).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class IssueCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(IssueCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(
            store, command, command.Number,
            (work, certificate, _) => new(command.Certificate.Kind == certificate.Road.Kind
                ? work.Note(certificate, certificate.Road.Produce(work.Actor, work.Now), after => after with { Certificate = command.Certificate, Cells = Cells(command) })
                : CertificateWork.Only(Requirement.CertificateKindDiffers, "certificate", $"{command.Certificate.Kind}", $"{certificate.Road.Kind}")),
            cancellation);
    }

    private static CertificateCells Cells(IssueCertificateCommand command) => new(
        command.Id,
        command.Certificate.Term.Validity.NotBefore,
        command.Certificate.Term.Validity.NotAfter,
        command.Certificate.Kind is CertificateKind.EKey ? "SM2" : "RSA");
}

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority approved a certificate.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="IsFree">Whether it costs nothing: then no payment is waited for.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApproveCertificateCommand(CommandHead Head, CertificateNumber Number, bool IsFree = false) : IRegistryCommand;

/// <summary>Says that the authority approved a certificate: it is to be paid for, or can be made at once.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ApproveCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(ApproveCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, road) => road.Approve(command.IsFree, work.Actor, work.Now), cancellation);
    }
}

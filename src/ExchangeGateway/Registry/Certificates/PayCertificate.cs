namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that a certificate is paid for.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PayCertificateCommand(CommandHead Head, CertificateNumber Number) : IRegistryCommand;

/// <summary>Says that a certificate is paid for: the authority can make it.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class PayCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(PayCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, road) => road.Pay(work.Actor, work.Now), cancellation);
    }
}

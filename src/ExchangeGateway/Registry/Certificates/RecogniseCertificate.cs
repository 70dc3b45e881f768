namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says whether the management tool recognises a certificate (4.4-1, 6.1-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="IsRecognised">Whether it does.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RecogniseCertificateCommand(CommandHead Head, CertificateNumber Number, bool IsRecognised) : IRegistryCommand;

/// <summary>Says whether the management tool recognises a certificate: then it can be enabled; else the authority's support line helps.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RecogniseCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RecogniseCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, road) => command.IsRecognised ? road.Recognise(work.Actor, work.Now) : road.NotRecognise(work.Actor, work.Now), cancellation);
    }
}

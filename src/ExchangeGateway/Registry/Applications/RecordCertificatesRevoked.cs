using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Says that the authority was asked to cancel every certificate of a revocation (3.3-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RecordCertificatesRevokedCommand(CommandHead Head, BusinessSerialNumber Number) : IRegistryCommand;

/// <summary>Says that every certificate of a revocation has its request, or is cancelled already (3.3-2): on to the business's handling.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RecordCertificatesRevoked(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RecordCertificatesRevokedCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(
            store, command, command.Number, ApplicationAction.CertificatesRevoked, default, DecideAsync, cancellation);
    }

    private static async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
    {
        var requested = true;
        foreach (var number in application.CertificatesToCancel)
        {
            requested &= await work.FindAsync<RegisteredCertificate>(AggregateKey.Of(application.Institution, number)).ConfigureAwait(false)
                is { CancellationRequestedAt: not null } or { Road.State: CertificateApplicationState.Cancelled };
        }

        return work.Note(application, application.Value.CertificatesRevoked(requested, work.Actor, work.Now));
    }
}

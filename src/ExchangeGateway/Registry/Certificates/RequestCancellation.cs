using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority was asked to cancel a certificate of a revoked gateway (3.3-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestCancellationCommand(CommandHead Head, CertificateNumber Number) : IRegistryCommand;

/// <summary>Says that the authority was asked to cancel a certificate of a revoked gateway. Asked again, the first time counts.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RequestCancellation(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RequestCancellationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, certificate, _) => new(Decide(work, certificate)), cancellation);
    }

    private static CommandOutcome? Decide(CommandWork work, RegisteredCertificate certificate)
    {
        // What was in service and serves nowhere, a revocation took out of service; what was on its way it said to be cancelled.
        switch (certificate)
        {
            case { Road.State: not CertificateApplicationState.InService } when certificate.Certificate?.Term.Impediments.HasFlag(Impediments.Cancelled) is not true || !certificate.IsOnItsWay():
                return certificate.HasNoStep(nameof(RequestCancellation));
            case { InServiceAt: not null }:
                return certificate.Lacks(nameof(RequestCancellation), "gateway-service-ended");
            default:
                work.Change(certificate with { CancellationRequestedAt = certificate.CancellationRequestedAt ?? work.Now });
                return null;
        }
    }
}

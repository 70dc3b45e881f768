using ExchangeGateway.Applications;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Refuses an application for good.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <param name="Reason">Why: the applicant reads it, so it is never blank.</param>
/// <param name="Source">Whether it is decided here, or recorded as the exchange decided it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RejectApplicationCommand(CommandHead Head, BusinessSerialNumber Number, string? Reason, ReviewSource Source = ReviewSource.Decided) : IRegistryCommand;

/// <summary>Refuses an application for good; its gateways are free again.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RejectApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RejectApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.RefuseAsync(
            store, command, command.Number, ApplicationAction.Reject, command.Source, command.Reason,
            (application, review, at, reason) => application.Reject(review, at, reason), cancellation);
    }
}

using ExchangeGateway.Applications;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Takes an application back before a decision.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <param name="Reason">Why; may be left out.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WithdrawApplicationCommand(CommandHead Head, BusinessSerialNumber Number, string? Reason = null) : IRegistryCommand;

/// <summary>Takes an application back before a decision; its gateways are free again.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class WithdrawApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(WithdrawApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(store, command, command.Number, ApplicationAction.Withdraw, default, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
        {
            var gateways = await work.FindGatewaysAsync(application.Gateways).ConfigureAwait(false);
            return work.Note(application, application.Value.Withdraw(work.Actor, work.Now, command.Reason), () => GatewayHolding.Release(work, gateways));
        }
    }
}

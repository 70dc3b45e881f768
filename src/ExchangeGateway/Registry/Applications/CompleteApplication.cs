using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Says that an application's business is handled.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <param name="Scheduled">The date in Shanghai that the business of an opening is scheduled for (2.5-1); nothing else needs one.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CompleteApplicationCommand(CommandHead Head, BusinessSerialNumber Number, LocalDate? Scheduled = null) : IRegistryCommand;

/// <summary>Says that an application's business is handled: what was opened is open, what was changed is as its form has it.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class CompleteApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(CompleteApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(store, command, command.Number, ApplicationAction.Complete, default, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
        {
            var gateways = await work.FindGatewaysAsync(application.Gateways).ConfigureAwait(false);
            return work.Note(application, application.Value.Complete(command.Scheduled, work.Actor, work.Now), () =>
            {
                foreach (var gateway in gateways.Where(gateway => gateway.Value.State is not GatewayState.Revoked))
                {
                    work.Change(gateway with { Value = Handled(gateway.Value, application.Value.Form, command.Scheduled), OperatedAt = work.Now });
                }

                return application.Gateways;
            });
        }
    }

    // The application holds its gateways, so they are pending or changing; and an opening does not end without its date.
    private static Gateway Handled(Gateway gateway, ApplicationForm form, LocalDate? scheduled) => (gateway, form) switch
    {
        (TradingGateway trading, OpeningForm) => trading.Open(scheduled!.Value).AsT0,
        (MarketDataGateway marketData, MarketDataOpeningForm) => marketData.Open(scheduled!.Value).AsT0,
        (TradingGateway trading, BusinessChangeForm change) => change.Apply(trading).AsT0,
        (TradingGateway trading, FlowRateChangeForm change) => change.Apply(trading).AsT0,
        _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway, "No application of that kind holds it."),
    };
}

using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Hands an application in for review. The gateways that it names are held from then on (2.4-3).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SubmitApplicationCommand(CommandHead Head, BusinessSerialNumber Number) : IRegistryCommand;

/// <summary>Hands an application in for review.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <param name="requirements">The materials and fields that each kind of form needs (2.2-9); null for the guide's own.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SubmitApplication(IRegistryStore store, Func<ApplicationKind, FormRequirements>? requirements = null)
{
    /// <summary>Does it, or says why not: everything that is missing and everything that is wrong with the form, at once.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SubmitApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(store, command, command.Number, ApplicationAction.Submit, default, DecideAsync, cancellation);
    }

    private async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
    {
        var kind = application.Value.Form.Kind;
        var gateways = await work.FindGatewaysAsync(application.Value.Form.NamedGateways).ConfigureAwait(false);
        var facts = PlatformAccess.SubmissionFacts(work.Institution, work.By, kind, gateways.Directory(), requirements?.Invoke(kind));
        return work.Note(application, application.Value.Submit(facts, work.Actor, work.Now), () =>
        {
            foreach (var gateway in gateways)
            {
                work.Change(gateway with { Value = Held(gateway.Value, kind), OperatedAt = work.Now });
            }

            return gateways.Select(gateway => gateway.Value.Number).OrderBy(number => number.Value, StringComparer.Ordinal).ToValueList();
        });
    }

    // The form's check has seen to it that they are open: each answers with itself.
    private static Gateway Held(Gateway gateway, ApplicationKind kind) => (gateway, kind) switch
    {
        (TradingGateway trading, ApplicationKind.ChangeTradingGateways) => trading.BeginChange().AsT0,
        (TradingGateway trading, _) => trading.BeginRevocation().AsT0,
        (MarketDataGateway marketData, _) => marketData.BeginRevocation().AsT0,
        _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway, "Not a kind of gateway."),
    };
}

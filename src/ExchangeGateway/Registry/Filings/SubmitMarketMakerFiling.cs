using ExchangeGateway.Applications;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Filings;

/// <summary>Submits a market-maker filing (2.6-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which filing.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SubmitMarketMakerFilingCommand(CommandHead Head, BusinessSerialNumber Number) : IRegistryCommand;

/// <summary>Submits a market-maker filing: it takes effect at once, with no review, and its gateways are for market making alone (2.6-1).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SubmitMarketMakerFiling(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SubmitMarketMakerFilingCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return FilingWork.RunAsync(store, command, command.Number, DecideAsync, cancellation);

        static async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, AggregateKey key, RegisteredFiling? filing)
        {
            if (filing is null)
            {
                return new NotFound(key);
            }

            var gateways = await work.FindGatewaysAsync(filing.Value.Form.NamedGateways).ConfigureAwait(false);
            return work.Note(filing, filing.Value.Submit(gateways.Directory(), work.Now), after =>
            {
                foreach (var gateway in gateways)
                {
                    work.Change(gateway with { Value = after.Mark((TradingGateway)gateway.Value), OperatedAt = work.Now });
                }
            });
        }
    }
}

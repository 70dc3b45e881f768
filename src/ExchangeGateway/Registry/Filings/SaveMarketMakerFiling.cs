using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Filings;

/// <summary>Keeps a market-maker filing's form, finished or not.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which filing.</param>
/// <param name="Form">The form as typed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SaveMarketMakerFilingCommand(CommandHead Head, BusinessSerialNumber Number, MarketMakerFilingForm Form) : IRegistryCommand;

/// <summary>Keeps a market-maker filing's form, finished or not.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SaveMarketMakerFiling(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SaveMarketMakerFilingCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return FilingWork.RunAsync(
            store, command, command.Number,
            (work, key, filing) => new(filing is null ? new NotFound(key) : work.Note(filing, filing.Value.Save(command.Form))), cancellation);
    }
}

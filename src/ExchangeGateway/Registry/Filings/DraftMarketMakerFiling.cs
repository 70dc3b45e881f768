using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Filings;

/// <summary>Begins a market-maker filing (2.6-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Its serial number, which no filing of the institution's has yet.</param>
/// <param name="Form">The form as far as it is typed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DraftMarketMakerFilingCommand(CommandHead Head, BusinessSerialNumber Number, MarketMakerFilingForm Form) : IRegistryCommand;

/// <summary>Begins a market-maker filing.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class DraftMarketMakerFiling(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(DraftMarketMakerFilingCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return FilingWork.RunAsync(
            store, command, command.Number,
            (work, key, there) =>
            {
                if (there is not null)
                {
                    return new(new Conflict(ConflictKind.AlreadyThere, key));
                }

                work.Change(new RegisteredFiling(command.Head.Institution, command.Number, MarketMakerFiling.Draft(command.Form)));
                return default;
            },
            cancellation);
    }
}

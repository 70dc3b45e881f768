using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Filings;

/// <summary>What the commands about a market-maker filing share: who asks may do gateway work, and the filing is read.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class FilingWork
{
    /// <summary>Runs a command about a filing.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="number">The filing's serial number.</param>
    /// <param name="decide">Decides, with the filing; null where there is none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store,
        IRegistryCommand command,
        BusinessSerialNumber number,
        Func<CommandWork, AggregateKey, RegisteredFiling?, ValueTask<CommandOutcome?>> decide,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = AggregateKey.OfFiling(command.Head.Institution, number);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work) =>
            work.Denied(new AccessRequest.Work(Product.TradingGateway)) is { } denied ? denied
            : await decide(work, key, await work.FindAsync<RegisteredFiling>(key).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Notes the filing after an intent; or why it was not done.</summary>
    /// <param name="work">The command's work.</param>
    /// <param name="filing">The filing before it.</param>
    /// <param name="outcome">What it answered.</param>
    /// <param name="done">What else comes of it.</param>
    public static CommandOutcome? Note(this CommandWork work, RegisteredFiling filing, MarketMakerFilingOutcome outcome, Action<MarketMakerFiling>? done = null) => outcome.Match<CommandOutcome?>(
        after =>
        {
            work.Change(filing with { Value = after });
            done?.Invoke(after);
            return null;
        },
        refused => StepNotPermitted.Of(filing.Key, refused),
        violations => violations);
}

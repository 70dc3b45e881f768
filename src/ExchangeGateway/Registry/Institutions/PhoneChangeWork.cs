using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>What the commands about a contact phone share: an account changes its own, and nobody else does.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class PhoneChangeWork
{
    /// <summary>Runs a command about the acting account's own phone.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="decide">Decides, with the latest change of the account's; null where there was none.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store, IRegistryCommand command, Func<CommandWork, RegisteredPhoneChange?, CommandOutcome?> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = Key(command.Head);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        // Staff may look at the institution, but have no account in it.
        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work) =>
            new AccessCheck(work.Institution, work.By).Known().Denied is { } denied ? denied
            : decide(work, await work.FindAsync<RegisteredPhoneChange>(key).ConfigureAwait(false));
    }

    /// <summary>The change of the acting account's phone.</summary>
    public static AggregateKey Key(CommandHead head) => AggregateKey.OfPhoneChange(head.Institution, head.By.Actor.Account);
}

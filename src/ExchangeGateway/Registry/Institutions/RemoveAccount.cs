using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Removes an account (1.1-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RemoveAccountCommand(CommandHead Head, AccountName Account) : IRegistryCommand;

/// <summary>Removes an account, but not the last administrator (1.1-3).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RemoveAccount(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RemoveAccountCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.RemoveAccount(command.Account, work.By), cancellation, command.Account.Value);
    }
}

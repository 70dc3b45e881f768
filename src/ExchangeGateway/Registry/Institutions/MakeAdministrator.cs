using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Makes an account an administrator (1.1-3).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MakeAdministratorCommand(CommandHead Head, AccountName Account) : IRegistryCommand;

/// <summary>Makes an account an administrator: an administrator may do it to sub-accounts, three at most, the account manager to any (1.1-3).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class MakeAdministrator(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(MakeAdministratorCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.MakeAdministrator(command.Account, work.By), cancellation, command.Account.Value);
    }
}

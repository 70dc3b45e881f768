using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Makes an administrator an ordinary account (1.1-3).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnmakeAdministratorCommand(CommandHead Head, AccountName Account) : IRegistryCommand;

/// <summary>Makes an administrator an ordinary account, but not the last one (1.1-3).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class UnmakeAdministrator(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(UnmakeAdministratorCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.UnmakeAdministrator(command.Account, work.By), cancellation, command.Account.Value);
    }
}

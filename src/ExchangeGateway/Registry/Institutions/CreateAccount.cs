using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Creates an account (1.1-1, 1.1-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">What is wanted.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CreateAccountCommand(CommandHead Head, NewAccount Account) : IRegistryCommand;

/// <summary>Creates an account: the account manager sets one up (1.1-1), an administrator creates a sub-account of its own (1.1-2).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class CreateAccount(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(CreateAccountCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.CreateAccount(command.Account, work.By), cancellation, command.Account.Name.Value);
    }
}

using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Says that an account was given another password (1.7-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ResetPasswordCommand(CommandHead Head, AccountName Account) : IRegistryCommand;

/// <summary>Says that an account was given another password, which it must change at its next sign-in (1.7-2).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ResetPassword(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(ResetPasswordCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.ResetPassword(command.Account, work.By), cancellation, command.Account.Value);
    }
}

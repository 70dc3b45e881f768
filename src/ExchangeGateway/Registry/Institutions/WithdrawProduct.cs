using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Takes a granted product away from an account (1.4-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <param name="Product">Which product.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WithdrawProductCommand(CommandHead Head, AccountName Account, Product Product) : IRegistryCommand;

/// <summary>Takes a granted product away from an account: an administrator of the institution may (1.4-1).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class WithdrawProduct(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(WithdrawProductCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.Withdraw(command.Account, command.Product, work.By), cancellation, $"{command.Account}/{command.Product}");
    }
}

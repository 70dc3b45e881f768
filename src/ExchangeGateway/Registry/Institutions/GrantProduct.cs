using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Grants an account a product (1.4-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <param name="Product">Which product.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GrantProductCommand(CommandHead Head, AccountName Account, Product Product) : IRegistryCommand;

/// <summary>Grants an account a product: an administrator of the institution may, to itself too (1.4-1).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class GrantProduct(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(GrantProductCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.Grant(command.Account, command.Product, work.By, work.Now), cancellation, $"{command.Account}/{command.Product}");
    }
}

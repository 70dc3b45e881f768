using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Gives an account a VPN account, or takes it away (1.1-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Account">Which account.</param>
/// <param name="VpnAccount">The VPN account's login name; null takes it away.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SetVpnAccountCommand(CommandHead Head, AccountName Account, AccountName? VpnAccount) : IRegistryCommand;

/// <summary>Gives an account a VPN account within the quota, or takes it away (1.1-2).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SetVpnAccount(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SetVpnAccountCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.SetVpnAccount(command.Account, command.VpnAccount, work.By), cancellation, command.VpnAccount is null ? command.Account.Value : $"{command.Account}/{command.VpnAccount}");
    }
}

using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Sets how many VPN accounts an institution may have (1.1-2).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Quota">How many.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SetVpnQuotaCommand(CommandHead Head, VpnQuota Quota) : IRegistryCommand;

/// <summary>Sets how many VPN accounts an institution may have, no fewer than it has: its account manager may (1.1-2).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SetVpnQuota(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SetVpnQuotaCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.SetVpnQuota(command.Quota, work.By), cancellation);
    }
}

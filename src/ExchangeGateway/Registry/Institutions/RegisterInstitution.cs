using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Takes an institution up into the registry (1.1-1).</summary>
/// <param name="Head">Who, which institution, under which request id.</param>
/// <param name="Record">What is on record of it.</param>
/// <param name="VpnQuota">How many VPN accounts it may have (1.1-2).</param>
/// <param name="IsHostedCustomer">Whether it is a customer of the hosted base-resource service (1.1-4).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisterInstitutionCommand(CommandHead Head, InstitutionRecord Record, VpnQuota VpnQuota = default, bool IsHostedCustomer = false) : IRegistryCommand;

/// <summary>Takes an institution up into the registry: its account manager may. Its first account comes by <see cref="CreateAccount"/>.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RegisterInstitution(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RegisterInstitutionCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = AggregateKey.Of(command.Head.Institution);
        return CommandRunner.RunAsync(store, command, key, mayBeNew: true, DecideAsync, cancellation);

        ValueTask<CommandOutcome?> DecideAsync(CommandWork work)
        {
            // Who may set its quota may set the institution up: its account manager, whether it is there or not.
            var wanted = Institution.New(command.Head.Institution, command.Record, command.VpnQuota) with { IsHostedCustomer = command.IsHostedCustomer };
            if (PlatformAccess.Decide(wanted, work.By, new AccessRequest.Manage(InstitutionAct.SetVpnQuota)).TryPickT1(out var denied, out _))
            {
                return new(denied);
            }

            if (work.Institution is not null)
            {
                return new(new Conflict(ConflictKind.AlreadyThere, key));
            }

            work.Change(new RegisteredInstitution(wanted));
            return default;
        }
    }
}

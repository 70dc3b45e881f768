using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Fills in an institution's empty member code (1.7-4).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="MemberCode">The code.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FillMemberCodeCommand(CommandHead Head, MemberCode MemberCode) : IRegistryCommand;

/// <summary>Fills in an institution's empty member code: its account manager may (1.7-4).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class FillMemberCode(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(FillMemberCodeCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.FillMemberCode(command.MemberCode, work.By), cancellation);
    }
}

using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Edits an institution's record (1.7-4).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Record">The record as it is to be.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EditInstitutionCommand(CommandHead Head, InstitutionRecord Record) : IRegistryCommand;

/// <summary>Edits an institution's record: an administrator may; an empty member code the account manager fills in (1.7-4).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class EditInstitution(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(EditInstitutionCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.Edit(command.Record, work.By), cancellation);
    }
}

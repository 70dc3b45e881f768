using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>What the commands about an institution share: it is read, and its intent answers who may, and what is wrong.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class InstitutionWork
{
    /// <summary>Runs a command that asks one intent of the institution.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="head">Who, about which institution, under which request id.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="intent">The intent, by whom and when.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store, CommandHead head, string command, Func<Institution, CommandWork, InstitutionOutcome> intent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(head);
        return CommandRunner.RunAsync(store, head, command, AggregateKey.Of(head.Institution), work => new(work.Note(intent(work.Institution, work))), cancellation);
    }

    /// <summary>Notes the institution after an intent; or why it was not done.</summary>
    public static CommandOutcome? Note(this CommandWork work, InstitutionOutcome outcome) => outcome.Match<CommandOutcome?>(
        after =>
        {
            work.Change(new RegisteredInstitution(after));
            return null;
        },
        denied => denied,
        violations => violations);
}

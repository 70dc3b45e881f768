using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>What the commands about an institution share: it is read, and its intent answers who may, and what is wrong.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class InstitutionWork
{
    /// <summary>Runs a command that asks one intent of the institution.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="intent">The intent, by whom and when.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="subject">What of the institution it is about, where it is but a part: an account, its product.</param>
    public static ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store, IRegistryCommand command, Func<Institution, CommandWork, InstitutionOutcome> intent, CancellationToken cancellation, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(command.Head);
        return CommandRunner.RunAsync(store, command, AggregateKey.Of(command.Head.Institution), work => new(work.Note(intent(work.Institution, work), subject)), cancellation);
    }

    /// <summary>Notes the institution after an intent; or why it was not done.</summary>
    public static CommandOutcome? Note(this CommandWork work, InstitutionOutcome outcome, string? subject = null) => outcome.Match<CommandOutcome?>(
        after =>
        {
            work.Change(new RegisteredInstitution(after), subject: subject);
            return null;
        },
        denied => denied,
        violations => violations);
}

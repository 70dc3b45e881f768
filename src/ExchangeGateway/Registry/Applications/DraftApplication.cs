using ExchangeGateway.Access;
using ExchangeGateway.Applications;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Begins an application: 'New' (1.6-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Its serial number, which nothing of the institution's has yet.</param>
/// <param name="Form">The form as far as it is typed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DraftApplicationCommand(CommandHead Head, BusinessSerialNumber Number, ApplicationForm Form) : IRegistryCommand;

/// <summary>Begins an application.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class DraftApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(DraftApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var key = AggregateKey.Of(command.Head.Institution, command.Number);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work)
        {
            if (work.Denied(new AccessRequest.Start(command.Form.Kind)) is { } denied)
            {
                return denied;
            }

            if (await work.FindAsync<RegisteredApplication>(key).ConfigureAwait(false) is not null)
            {
                return new Conflict(ConflictKind.AlreadyThere, key);
            }

            work.Change(new RegisteredApplication(Application.Begin(command.Number, command.Form, work.Actor)));
            return null;
        }
    }
}

using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Registry.Applications;

/// <summary>What the commands about an application share: it is read, who asks may take the step, and the step is taken.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class ApplicationWork
{
    /// <summary>Runs a command that takes an application a step on.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="number">The application's serial number.</param>
    /// <param name="action">The step.</param>
    /// <param name="source">For a review, where its decision was taken.</param>
    /// <param name="decide">Takes the step, once who asks may.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> AdvanceAsync(
        IRegistryStore store,
        IRegistryCommand command,
        BusinessSerialNumber number,
        ApplicationAction action,
        ReviewSource source,
        Func<CommandWork, RegisteredApplication, ValueTask<CommandOutcome?>> decide,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = AggregateKey.Of(command.Head.Institution, number);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work) =>
            await work.FindAsync<RegisteredApplication>(key).ConfigureAwait(false) is not { } application ? new NotFound(key)
            : work.Denied(new AccessRequest.Advance(application.Value, action, source)) is { } denied ? denied
            : await decide(work, application).ConfigureAwait(false);
    }

    /// <summary>Runs a review's command that ends an application, or sends it back, and says why; its gateways are free again.</summary>
    public static ValueTask<CommandOutcome> RefuseAsync(
        IRegistryStore store,
        IRegistryCommand command,
        BusinessSerialNumber number,
        ApplicationAction action,
        ReviewSource source,
        string? reason,
        Func<Application, Review, Instant, string, ApplicationOutcome> refuse,
        CancellationToken cancellation)
    {
        return AdvanceAsync(store, command, number, action, source, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
        {
            if (reason.Missing() is { } missing)
            {
                return missing;
            }

            var gateways = await work.FindGatewaysAsync(application.Gateways).ConfigureAwait(false);
            return work.Note(application, refuse(application.Value, new(work.Actor, source), work.Now, reason!), () => GatewayHolding.Release(work, gateways));
        }
    }

    /// <summary>That a decision which needs a reason has none; null where it has one.</summary>
    public static Violations? Missing(this string? reason) => string.IsNullOrWhiteSpace(reason) ? Violations.Of(new(Requirement.ReasonMissing, "reason")) : null;

    /// <summary>Notes the application after a step; or why it was not taken.</summary>
    /// <param name="work">The command's work.</param>
    /// <param name="application">The application before it.</param>
    /// <param name="outcome">What it answered.</param>
    /// <param name="done">What else comes of the step: the gateways that the application is about since, where they change.</param>
    public static CommandOutcome? Note(this CommandWork work, RegisteredApplication application, ApplicationOutcome outcome, Func<ValueList<RegistrationNumber>>? done = null) =>
        outcome.Match<CommandOutcome?>(
            after =>
            {
                work.Change(application with { Value = after, Gateways = done is null ? application.Gateways : done() }, after.History is [.., var last] ? last.Reason : null);
                return null;
            },
            refused => StepNotPermitted.Of(application.Key, refused),
            unmet => StepRefused.Of(application.Key, unmet));

    /// <summary>A directory of gateways for a form's check.</summary>
    public static GatewayDirectory Directory(this IEnumerable<RegisteredGateway> gateways) => new(gateways.Select(gateway => gateway.Value));
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>
/// The road that every command goes: was it done before? may who asks do it? then it is decided, and saved under the
/// versions that were read. Where others were quicker the whole road is gone again.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class CommandRunner
{
    // Each time somebody else got something done: so many of them in a row is a store to be left alone for a while.
    private const int Attempts = 10;

    /// <summary>Runs a command about an institution that is there.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="decide">Reads and decides: null where its changes are noted, else why not.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store, IRegistryCommand command, AggregateKey target, Func<CommandWork, ValueTask<CommandOutcome?>> decide, CancellationToken cancellation) =>
        RunAsync(store, command, target, mayBeNew: false, decide, cancellation);

    /// <summary>The same, where the institution itself may not be there yet.</summary>
    public static async ValueTask<CommandOutcome> RunAsync(
        IRegistryStore store, IRegistryCommand command, AggregateKey target, bool mayBeNew, Func<CommandWork, ValueTask<CommandOutcome?>> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(command.Head);
        using var activity = RegistryTelemetry.Start(command.Name);
        var outcome = await ThroughAsync(store, command, target, mayBeNew, decide, cancellation).ConfigureAwait(false);
        RegistryTelemetry.Tell(activity, command.Name, outcome);
        return outcome;
    }

    private static async ValueTask<CommandOutcome> ThroughAsync(
        IRegistryStore store, IRegistryCommand command, AggregateKey target, bool mayBeNew, Func<CommandWork, ValueTask<CommandOutcome?>> decide, CancellationToken cancellation)
    {
        var content = CommandContent.Digest(command);
        StoreUnavailable? lost = null;
        for (var attempt = 1; ; attempt++)
        {
            CommandOutcome? answer = null;
            var outcome = await store.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    UnitOfWork? unit;
                    (answer, unit) = await DecideAsync(transaction, command, content, target, mayBeNew, decide, cancelled).ConfigureAwait(false);
                    return unit;
                },
                cancellation).ConfigureAwait(false);
            if (outcome.TryPickT0(out _, out var failed))
            {
                // A commit whose answer was lost may still be under way: nobody can say that nothing is done.
                return lost is null || answer!.IsT0 ? answer! : lost;
            }

            if (failed.TryPickT0(out var conflict, out var unavailable))
            {
                if (attempt == Attempts)
                {
                    return lost is not null ? lost
                        : conflict.Kind is ConflictKind.StaleVersion ? new StoreUnavailable(StoreFlaw.Busy, conflict.Key?.ToString())
                        : conflict;
                }

                // The next decision sees what is there now, and names it.
                continue;
            }

            // What became of the writing, the request id tells, once the store answers again.
            lost ??= unavailable.Flaw is StoreFlaw.ConnectionLost ? unavailable : null;
            if (unavailable.Flaw is not (StoreFlaw.ConnectionLost or StoreFlaw.Busy) || attempt > 1)
            {
                return lost ?? unavailable;
            }
        }
    }

    private static async ValueTask<(CommandOutcome Answer, UnitOfWork? Unit)> DecideAsync(
        IRegistryTransaction transaction, IRegistryCommand command, Fingerprint content, AggregateKey target, bool mayBeNew, Func<CommandWork, ValueTask<CommandOutcome?>> decide, CancellationToken cancellation)
    {
        if (await transaction.FindReceiptAsync(command.Head.By.Actor.Institution, command.Head.Request, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return (Repeat(earlier, command, content, target), null);
        }

        var (answer, unit) = await DecideAnewAsync(transaction, command, content, target, mayBeNew, decide, cancellation).ConfigureAwait(false);

        // What refuses it may be its own work, done meanwhile under the same request id. What is saved, the store compares itself.
        return unit is null && await transaction.FindReceiptAsync(command.Head.By.Actor.Institution, command.Head.Request, cancellation).ConfigureAwait(false) is { } meanwhile
            ? (Repeat(meanwhile, command, content, target), null)
            : (answer, unit);
    }

    // A command has one instant. Where something that it read late was changed later, by a clock since set back, it is decided again from then on.
    private static async ValueTask<(CommandOutcome Answer, UnitOfWork? Unit)> DecideAnewAsync(
        IRegistryTransaction transaction, IRegistryCommand command, Fingerprint content, AggregateKey target, bool mayBeNew, Func<CommandWork, ValueTask<CommandOutcome?>> decide, CancellationToken cancellation)
    {
        for (var notBefore = Instant.MinValue; ;)
        {
            var work = new CommandWork(transaction, command, content, notBefore, cancellation);
            var decided = await DecideAsync(work, command.Head, target, mayBeNew, decide).ConfigureAwait(false);
            if (!work.IsOutOfTime)
            {
                return decided;
            }

            notBefore = work.Now;
        }
    }

    private static async ValueTask<(CommandOutcome Answer, UnitOfWork? Unit)> DecideAsync(
        CommandWork work, CommandHead head, AggregateKey target, bool mayBeNew, Func<CommandWork, ValueTask<CommandOutcome?>> decide)
    {
        if (await work.FindInstitutionAsync().ConfigureAwait(false) is not { } institution)
        {
            if (AccessCheck.OfUnknown(head.Institution, head.By) is { } unknown)
            {
                return (unknown, null);
            }

            if (!mayBeNew)
            {
                return (new NotFound(AggregateKey.Of(head.Institution)), null);
            }
        }
        else if (new AccessCheck(institution, head.By).KnownOrStaff().Denied is { } denied)
        {
            return (denied, null);
        }

        var refused = await decide(work).ConfigureAwait(false);
        if (refused is { IsT1: true } or { IsT2: true } || (refused is not null && !work.IsStale(target)))
        {
            return (refused, null);
        }

        if (work.IsStale(target))
        {
            return (new Conflict(ConflictKind.StaleVersion, target), null);
        }

        var unit = work.ToUnit(target);
        return (new Committed(unit.Receipt), unit);
    }

    private static CommandOutcome Repeat(Receipt earlier, IRegistryCommand command, Fingerprint content, AggregateKey target) =>
        earlier.Command == command.Name && earlier.By == command.Head.By.Actor && earlier.Content == content && earlier.Effects.Any(effect => effect.Key == target)
            ? new Committed(earlier, IsRepeat: true)
            : new Conflict(ConflictKind.RequestIdUsed);
}

using System.Text;
using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.FsCheck.Lifecycles;

/// <summary>Commands that a lifecycle and a system are asked alike.</summary>
internal sealed record Story<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> Lifecycle, FactsShape<TFacts> Shape, LifecycleCommand<TAction, TFacts>[] Commands)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>The story up to the first step that the system takes another way, in words; null where there is none.</summary>
    public async Task<string?> DifferenceFrom(Func<ILifecycleSystem<TState, TAction, TFacts>> start)
    {
        var system = start();
        try
        {
            var steps = new StringBuilder();
            var state = Lifecycle.Initial;
            foreach (var (at, command) in Commands.Index())
            {
                var expected = Expected(Lifecycle.Decide(state, command.Action, command.Facts));
                var (agrees, done) = await Ask(system, command, expected).ConfigureAwait(false);
                steps.Append($"{at + 1}. {state}: {Tell(command)}");
                if (!agrees)
                {
                    return $"In step {at + 1} the system differs from the lifecycle '{Lifecycle.Name}':\n{steps}\n   lifecycle: {expected}\n   system:    {done}{Legend}\n";
                }

                steps.Append($" → {expected}\n");
                state = expected.State;
            }

            return null;
        }
        finally
        {
            await Dispose(system).ConfigureAwait(false);
        }
    }

    /// <summary>The commands in one line.</summary>
    public override string ToString() => string.Join("; ", Commands.Select(Tell));

    private static SystemAnswer<TState> Expected(Decision<TState, TAction> decision) => decision.Match(
        taken => SystemAnswer.Taken(taken.To),
        refused => SystemAnswer.Refused(refused.State, []),
        unmet => SystemAnswer.Refused(unmet.State, unmet.Codes));

    private string Legend => Shape.TellUsual() is { Length: > 0 } usual ? $"\nFacts that are not named: {usual}" : "";

    private string Tell(LifecycleCommand<TAction, TFacts> command) =>
        Shape.TellUnusual(command.Facts) is { Length: > 0 } unusual ? $"{command.Action} where {unusual}" : $"{command.Action}";

    // What a system throws is its answer: the story shows it.
    private static async Task<(bool Agrees, string Done)> Ask(ILifecycleSystem<TState, TAction, TFacts> system, LifecycleCommand<TAction, TFacts> command, SystemAnswer<TState> expected)
    {
        try
        {
            var answer = await system.Ask(command.Action, command.Facts).ConfigureAwait(false);
            return (answer.AgreesWith(expected), $"{answer}");
        }
        catch (Exception exception)
        {
            return (false, $"threw {exception}");
        }
    }

    private static async Task Dispose(object system)
    {
        if (system is IAsyncDisposable asynchronously)
        {
            await asynchronously.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            (system as IDisposable)?.Dispose();
        }
    }
}

using ExchangeGateway.FsCheck;
using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>A system that does as a table says: the lifecycle's own, or one with a mistake in it.</summary>
internal sealed class TableSystem<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> table) : ILifecycleSystem<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private TState _state = table.Initial;

    public bool GivesReasons { get; init; } = true;

    public ValueTask<SystemAnswer<TState>> Ask(TAction action, TFacts facts) => new(table.Decide(_state, action, facts).Match(
        taken => SystemAnswer.Taken(_state = taken.To),
        _ => Refused([]),
        unmet => Refused(unmet.Codes)));

    private SystemAnswer<TState> Refused(ValueList<string> reasons) => GivesReasons ? SystemAnswer.Refused(_state, reasons) : SystemAnswer.Refused(_state);
}

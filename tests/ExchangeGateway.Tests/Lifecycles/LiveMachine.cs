using ExchangeGateway.Lifecycles;
#pragma warning disable RS0030 // The library asks Stateless once, at definition; here a live machine is asked every time.
using Stateless;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>A Stateless machine built anew from a lifecycle's rows, as its own documentation would have it.</summary>
internal sealed class LiveMachine<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly StateMachine<TState, TAction> _machine;
    private TState _state;
    private Func<string, bool> _holds = _ => false;
    private object? _refusal;

    public LiveMachine(Lifecycle<TState, TAction, TFacts> lifecycle)
    {
        _machine = new(() => _state, state => _state = state, FiringMode.Immediate);
        _machine.OnUnhandledTrigger((state, action, unmet) => _refusal = unmet is { Count: > 0 }
            ? new GuardsUnmet<TState, TAction>(state, action, unmet.ToValueList())
            : new NotPermitted<TState, TAction>(state, action));
        foreach (var row in lifecycle.Transitions)
        {
            Tuple<Func<bool>, string>[] guards = [.. row.Guards.Select(guard => Tuple.Create(() => _holds(guard.Code) != $"{guard}".StartsWith("not ", StringComparison.Ordinal), guard.Code))];
            _ = row.From.Equals(row.To)
                ? _machine.Configure(row.From).PermitReentryIf(row.Action, guards)
                : _machine.Configure(row.From).PermitIf(row.Action, row.To, guards);
        }
    }

    /// <summary>What it does where just these codes hold.</summary>
    public object Fire(TState state, TAction action, Func<string, bool> holds)
    {
        (_state, _holds, _refusal) = (state, holds, null);
        _machine.Fire(action);
        return _refusal ?? new Transitioned<TState, TAction>(state, action, _state);
    }
}

using System.Collections.Immutable;
#pragma warning disable RS0030 // The one place that asks Stateless.
using Stateless;

namespace ExchangeGateway.Lifecycles;

/// <summary>
/// The Stateless machine of one table, and the only code that knows Stateless. Every question is put to it once, while
/// the lifecycle is being defined. It works on boxed values so that all lifecycles share its compiled code.
/// </summary>
internal sealed class Oracle
{
    private readonly StateMachine<Enum, Enum> _machine;
    private Enum _state = null!;
    private HashSet<string> _held = [];
    private ICollection<string>? _unmet;
    private bool _refused;

    public Oracle(IReadOnlyList<Row> rows)
    {
        _machine = new(() => _state, state => _state = state, FiringMode.Immediate);
        _machine.OnUnhandledTrigger((_, _, unmet) => (_refused, _unmet) = (true, unmet));
        foreach (var row in rows)
        {
            var conditions = Conditions(row, [.. rows.Where(other => (other.From, other.Action).Equals((row.From, row.Action)))]);
            _ = row.From.Equals(row.To)
                ? _machine.Configure(row.From).PermitReentryIf(row.Action, conditions)
                : _machine.Configure(row.From).PermitIf(row.Action, row.To, conditions);
        }
    }

    /// <summary>Where the action leads when just these conditions hold; null and the unmet ones where it is refused.</summary>
    /// <exception cref="ArgumentException">It leads two ways, or the rows leave this case out.</exception>
    public (Enum? To, ImmutableArray<string> Unmet) Ask(Enum state, Enum action, HashSet<string> held)
    {
        (_state, _held, _refused, _unmet) = (state, held, false, null);
        try
        {
            _machine.Fire(action);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException($"{state} –{action}→ leads two ways when these hold: {string.Join(", ", held)}.", e);
        }

        ImmutableArray<string> named = [.. (_unmet ?? []).Where(code => code.Length > 0)];
        return _refused && _unmet is not null && named.IsEmpty
            ? throw new ArgumentException($"{state} –{action}→ leads nowhere when these hold: {string.Join(", ", held)}.")
            : (_refused ? null : _state, named);
    }

    // A condition whose opposite stands in another row of the action chooses between the rows: it has no name in a
    // refusal, and a row that is not chosen asks for nothing.
    private Tuple<Func<bool>, string>[] Conditions(Row row, Row[] rivals)
    {
        var choices = row.Guards.Where(guard => rivals.Any(rival => rival.Guards.Contains(guard.Opposite))).ToArray();
        return
        [
            .. choices.Select(guard => Tuple.Create(() => Holds(guard), "")),
            .. row.Guards.Except(choices).Select(guard => Tuple.Create(() => Holds(guard) || !choices.All(Holds), guard.Code)),
        ];
    }

    private bool Holds(Condition condition) => _held.Contains(condition.Code) == condition.Wanted;

    /// <summary>A row as Stateless needs it.</summary>
    public sealed record Row(Enum From, Enum Action, Enum To, ImmutableArray<Condition> Guards);

    /// <summary>A condition's name, and whether it is wanted true or false.</summary>
    public sealed record Condition(string Code, bool Wanted)
    {
        public Condition Opposite => this with { Wanted = !Wanted };
    }
}

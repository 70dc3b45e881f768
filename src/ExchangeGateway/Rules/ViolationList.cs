using System.Collections.Immutable;

namespace ExchangeGateway.Rules;

/// <summary>Gathers violations while an input is checked. It takes no memory until there is one.</summary>
internal ref struct ViolationList
{
    private ImmutableArray<Violation>.Builder? _found;

    public readonly bool IsEmpty => _found is null;

    public void Add(Violation violation) => (_found ??= ImmutableArray.CreateBuilder<Violation>()).Add(violation);

    public void Add(Requirement requirement, string path, string? found = null) => Add(new Violation(requirement, path, found));

    public void AddRange(IEnumerable<Violation> violations)
    {
        foreach (var violation in violations)
        {
            Add(violation);
        }
    }

    /// <summary>All of them; null where the input is clean.</summary>
    public readonly Violations? ToViolations() => _found is null ? null : new(new ValueList<Violation>(_found.ToImmutable()));
}

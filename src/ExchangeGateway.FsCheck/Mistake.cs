using ExchangeGateway.Applications;
using ExchangeGateway.Rules;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// A mistake that people make in a form, with what it breaks: made in a clean form, it brings these violations and no
/// other, whatever other mistakes are made beside it. <see cref="Mistakes"/> lists them.
/// </summary>
/// <typeparam name="TForm">The form, as in <c>OpeningForm</c>.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Mistake<TForm>
    where TForm : ICheckableForm
{
    private readonly Func<CleanForm<TForm>, (CleanForm<TForm> Spoiled, ValueList<string> Paths)> _make;

    internal Mistake(string name, ValueList<Requirement> breaks, ValueList<string> parts, Func<CleanForm<TForm>, (CleanForm<TForm> Spoiled, ValueList<string> Paths)> make, bool takesAway) =>
        (Name, Breaks, Parts, _make, TakesAway) = (name, breaks, parts, make, takesAway);

    /// <summary>What is wrong, in a few words; one of a kind among a form's mistakes.</summary>
    public string Name { get; }

    /// <summary>What it breaks, a violation each.</summary>
    public ValueList<Requirement> Breaks { get; }

    /// <summary>
    /// The parts of the form that it spoils, as in <c>lines</c>, or <c>lines/no count</c> for a line of its own in them.
    /// </summary>
    internal ValueList<string> Parts { get; }

    /// <summary>Whether it leaves something out: it goes before those that add something, so that these stand where their paths say.</summary>
    internal bool TakesAway { get; }

    /// <summary>Whether both cannot be made in one form: what one of them spoils, the other takes away or spoils otherwise.</summary>
    public bool Excludes(Mistake<TForm> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Parts.Any(part => other.Parts.Any(another => Holds(part, another) || Holds(another, part)));
    }

    internal (CleanForm<TForm> Spoiled, IEnumerable<ExpectedViolation> Violations) Make(CleanForm<TForm> form)
    {
        var (spoiled, paths) = _make(form);
        return (spoiled, Breaks.Zip(paths, (requirement, path) => new ExpectedViolation(requirement.Code, path)));
    }

    /// <summary>What is wrong.</summary>
    public override string ToString() => Name;

    private static bool Holds(string part, string other) => other == part || other.StartsWith(part + "/", StringComparison.Ordinal);
}

using ExchangeGateway.Applications;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// A form with mistakes, and the violations that it must have for them: exactly these, in any order. They follow from the
/// mistakes; nothing has checked the form.
/// </summary>
/// <typeparam name="TForm">The form, as in <c>OpeningForm</c>.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FlawedForm<TForm>
    where TForm : ICheckableForm
{
    /// <summary>A clean form in which these mistakes are made.</summary>
    /// <param name="clean">The form before them.</param>
    /// <param name="mistakes">The mistakes, at least one, each once.</param>
    /// <exception cref="ArgumentException">There is none, or two of them exclude each other.</exception>
    public FlawedForm(CleanForm<TForm> clean, ValueList<Mistake<TForm>> mistakes)
    {
        ArgumentNullException.ThrowIfNull(clean);
        ArgumentOutOfRangeException.ThrowIfZero(mistakes.Count);
        foreach (var (at, mistake) in mistakes.Index())
        {
            if (mistakes.Take(at).FirstOrDefault(mistake.Excludes) is { } other)
            {
                throw new ArgumentException($"'{other}' and '{mistake}' cannot be made in one form.", nameof(mistakes));
            }
        }

        (Clean, Mistakes) = (clean, mistakes);
        var (spoiled, violations) = (clean, new List<ExpectedViolation>());
        foreach (var mistake in mistakes.OrderByDescending(mistake => mistake.TakesAway))
        {
            (spoiled, var found) = mistake.Make(spoiled);
            violations.AddRange(found);
        }

        (Form, Fleet, Violations) = (spoiled.Form, spoiled.Fleet, violations.ToValueList());
    }

    /// <summary>The form before the mistakes: what mending all of them comes to.</summary>
    public CleanForm<TForm> Clean { get; }

    /// <summary>The mistakes, at least one.</summary>
    public ValueList<Mistake<TForm>> Mistakes { get; }

    /// <summary>The form with the mistakes, as typed.</summary>
    public TForm Form { get; }

    /// <summary>The institution's own gateways, those among them that the mistakes are about.</summary>
    public Fleet Fleet { get; }

    /// <summary>The violations that it must have.</summary>
    public ValueList<ExpectedViolation> Violations { get; }

    /// <summary>Whether these are the violations that it must have: all of them and none else, each as often.</summary>
    public bool Has(IEnumerable<ExpectedViolation> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Sorted(found).SequenceEqual(Sorted(Violations));
    }

    /// <summary>The mistakes, the violations that they bring, and the form.</summary>
    public override string ToString() => $"{Mistakes} bring {Violations} in {Form} with {Fleet}";

    private static IEnumerable<ExpectedViolation> Sorted(IEnumerable<ExpectedViolation> violations) =>
        violations.OrderBy(violation => violation.Path, StringComparer.Ordinal).ThenBy(violation => violation.Code, StringComparer.Ordinal);
}

using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck;

/// <summary>Makes mistakes of your choice in clean forms, as in <c>Arbitraries.CleanOpeningForms.With(mistakes)</c>.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class FlawedForms
{
    /// <summary>Forms in which all of these mistakes are made. Shrunk, the clean form gets simpler.</summary>
    /// <param name="forms">The forms before the mistakes.</param>
    /// <param name="mistakes">The mistakes, at least one, none of which excludes another.</param>
    /// <exception cref="ArgumentException">There is none. That two exclude each other shows once a form is drawn.</exception>
    public static Arbitrary<FlawedForm<TForm>> With<TForm>(this Arbitrary<CleanForm<TForm>> forms, params IEnumerable<Mistake<TForm>> mistakes)
        where TForm : ICheckableForm
    {
        ArgumentNullException.ThrowIfNull(forms);
        var all = mistakes.ToValueList();
        ArgumentOutOfRangeException.ThrowIfZero(all.Count, nameof(mistakes));
        return Arb.From(forms.Generator.Select(clean => new FlawedForm<TForm>(clean, all)), flawed => forms.Shrinker(flawed.Clean).Select(clean => new FlawedForm<TForm>(clean, all)));
    }

    /// <summary>Forms in which some of these mistakes are made, one at least. Shrunk, mistakes go first.</summary>
    /// <param name="forms">The forms before the mistakes.</param>
    /// <param name="mistakes">What to choose from, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Arbitrary<FlawedForm<TForm>> WithSomeOf<TForm>(this Arbitrary<CleanForm<TForm>> forms, params IEnumerable<Mistake<TForm>> mistakes)
        where TForm : ICheckableForm
    {
        ArgumentNullException.ThrowIfNull(forms);
        Mistake<TForm>[] all = [.. mistakes];
        ArgumentOutOfRangeException.ThrowIfZero(all.Length, nameof(mistakes));
        return Arb.From(
            from clean in forms.Generator
            from shuffled in Gen.Shuffle(all)
            from most in Gen.Frequency((3, Gen.Choose(1, 3)), (1, Gen.Choose(1, all.Length)))
            select new FlawedForm<TForm>(clean, Together(shuffled, most)),
            flawed => Sets.WithoutOne(flawed.Mistakes.ToArray()).Where(fewer => fewer.Length > 0).Select(fewer => new FlawedForm<TForm>(flawed.Clean, fewer.ToValueList()))
                .Concat(forms.Shrinker(flawed.Clean).Select(clean => new FlawedForm<TForm>(clean, flawed.Mistakes))));
    }

    // The first ones that go together.
    private static ValueList<Mistake<TForm>> Together<TForm>(Mistake<TForm>[] mistakes, int most)
        where TForm : ICheckableForm
    {
        List<Mistake<TForm>> together = [];
        foreach (var mistake in mistakes.Where(mistake => !together.Any(mistake.Excludes)))
        {
            together.Add(mistake);
        }

        return together.Take(most).ToValueList();
    }
}

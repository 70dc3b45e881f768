using ExchangeGateway.Applications;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>All that is known of a sort of form.</summary>
/// <param name="Clean">Forms that break no rule.</param>
/// <param name="AsTyped">Forms as people leave them: blanks, slips and leftovers anywhere, mostly not clean.</param>
/// <param name="Simpler">Simpler forms than one, clean or not. No chain of them is endless.</param>
/// <param name="Mistakes">The mistakes that people make in it.</param>
internal sealed record FormShape<TForm>(Gen<CleanForm<TForm>> Clean, Gen<TForm> AsTyped, Func<TForm, IEnumerable<TForm>> Simpler, ValueList<Mistake<TForm>> Mistakes)
    where TForm : ICheckableForm
{
    /// <summary>The form with another number for a gateway wherever it names it; null where it names none.</summary>
    public Func<TForm, Func<string?, string?>, TForm>? Renamed { get; init; }

    public Arbitrary<CleanForm<TForm>> CleanForms => Arb.From(Clean, clean =>
        from simpler in Fleets.Simpler(clean.Fleet).Select(fleet => clean with { Fleet = fleet })
            .Concat(Simpler(clean.Form).Select(form => clean with { Form = form }))
            .Concat(Fleets.Renamed(clean.Fleet).Select(renamed => new CleanForm<TForm>(Renumbered(clean.Form, renamed.Before, renamed.After), renamed.Fleet)))
        where simpler.Form.Violations(simpler.Fleet.ToDirectory()) is null
        select simpler);

    public Arbitrary<FlawedForm<TForm>> FlawedForms => CleanForms.WithSomeOf(Mistakes);

    public Arbitrary<TForm> Forms => Arb.From(
        Gen.Frequency((1, Clean.Select(clean => clean.Form)), (1, FlawedForms.Generator.Select(flawed => flawed.Form)), (2, AsTyped)),
        Simpler);

    private TForm Renumbered(TForm form, string before, string after) => Renamed is null ? form : Renamed(form, name => name?.Trim() == before ? after : name);
}

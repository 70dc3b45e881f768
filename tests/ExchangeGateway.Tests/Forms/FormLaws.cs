using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests.Generators;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Forms;

/// <summary>What holds of every form. Each sort of form has a class that runs them.</summary>
public abstract class FormLaws<TForm>
    where TForm : ICheckableForm
{
    /// <summary>Whether <c>Check</c> answers the checked form.</summary>
    protected abstract bool IsClean(TForm form, Fleet fleet);

    /// <summary>The form with the lines of one list the other way round.</summary>
    protected abstract TForm Reversed(TForm form);

    /// <summary>The form without an item of one of its lists.</summary>
    protected abstract TForm Without(TForm form, string list, int item);

    /// <summary>The form with the part of that path as it stands in a clean one.</summary>
    protected abstract TForm WithPartOf(TForm form, string path, TForm clean);

    [Property]
    public bool Check_ACleanForm_FindsNothing(CleanForm<TForm> clean) =>
        Found(clean.Form, clean.Fleet).Count == 0 && IsClean(clean.Form, clean.Fleet) && clean.Form.ViolationsWithoutGateways() is null;

    [Property(MaxTest = 300)]
    public bool Check_AFormWithMistakes_FindsThemAllAndNothingElse(FlawedForm<TForm> flawed) =>
        flawed.Has(Found(flawed.Form, flawed.Fleet)) && !IsClean(flawed.Form, flawed.Fleet);

    [Property(MaxTest = 200)]
    public bool Mending_WhatTheViolationsNameAndNothingElse_MakesTheFormClean(FlawedForm<TForm> flawed)
    {
        var paths = Found(flawed.Form, flawed.Fleet).Select(violation => violation.Path).ToLookup(path => path.Contains('[', StringComparison.Ordinal));

        // From the last item to the first, so that the places before it hold.
        var items = paths[true].Select(path => path.Split('[', ']')).Select(parts => (List: parts[0], Item: int.Parse(parts[1], null))).Distinct().OrderByDescending(item => item.Item);
        var mended = items.Aggregate(flawed.Form, (form, item) => Without(form, item.List, item.Item));
        return IsClean(paths[false].Aggregate(mended, (form, path) => WithPartOf(form, path, flawed.Clean.Form)), flawed.Fleet);
    }

    [Property(MaxTest = 200)]
    public bool Mending_OneMistakeOfSeveral_LeavesWhatTheOthersBreak(FlawedForm<TForm> flawed) =>
        flawed.Mistakes.Index().All(left => flawed.Mistakes.Where((_, at) => at != left.Index).ToValueList() is var others
            && (others.Count == 0 || (new FlawedForm<TForm>(flawed.Clean, others) is var fewer && fewer.Has(Found(fewer.Form, fewer.Fleet)))));

    [Property(MaxTest = 200)]
    public bool Order_OfTheLines_ChangesNoAnswer(FlawedForm<TForm> flawed) =>
        IsClean(Reversed(flawed.Clean.Form), flawed.Clean.Fleet)
        && Codes(Reversed(flawed.Form), flawed.Fleet).SequenceEqual(Codes(flawed.Form, flawed.Fleet));

    [Property(MaxTest = 30)]
    public bool Shrinking_ACleanForm_LeavesItClean(CleanForm<TForm> clean) => Shrunk.Of(clean).All(simpler => Found(simpler.Form, simpler.Fleet).Count == 0);

    [Property(MaxTest = 30)]
    public bool Shrinking_AFormWithMistakes_LeavesItsViolationsKnown(FlawedForm<TForm> flawed) =>
        Shrunk.Of(flawed).All(simpler => simpler.Mistakes.Count > 0 && simpler.Has(Found(simpler.Form, simpler.Fleet)));

    // What is known of the gateways adds violations and takes none away.
    [Property]
    public bool Violations_WithoutTheGateways_AreAmongAll(TForm form, Fleet fleet) =>
        (form.ViolationsWithoutGateways() ?? Enumerable.Empty<Violation>()).All((form.Violations(fleet.ToDirectory()) ?? Enumerable.Empty<Violation>()).Contains);

    [Property]
    public bool Violations_OfAnyForm_AreNoneJustWhereItIsClean(TForm form, Fleet fleet) => Found(form, fleet).Count == 0 == IsClean(form, fleet);

    private static IReadOnlyList<ExpectedViolation> Found(TForm form, Fleet fleet) =>
        [.. (form.Violations(fleet.ToDirectory()) ?? Enumerable.Empty<Violation>()).Select(ExpectedViolation.Of)];

    private static IEnumerable<string> Codes(TForm form, Fleet fleet) => Found(form, fleet).Select(violation => violation.Code).Order(StringComparer.Ordinal);
}

internal static class Lists
{
    /// <summary>The list without one of its items.</summary>
    public static ValueList<T> Without<T>(this ValueList<T> list, int item) => list.Where((_, at) => at != item).ToValueList();

    /// <summary>The list the other way round.</summary>
    public static ValueList<T> Turned<T>(this ValueList<T> list) => Enumerable.Reverse(list).ToValueList();
}

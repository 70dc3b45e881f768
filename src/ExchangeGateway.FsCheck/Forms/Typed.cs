using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>The parts that forms are made of, as people type them.</summary>
internal static class Typed
{
    public static Fleet NoFleet { get; } = new(default(ValueList<Gateways.Gateway>));

    /// <summary>One to six.</summary>
    public static Gen<ValueList<T>> Some<T>(Gen<T> items) => from count in Gen.Choose(1, 6) from list in Gen.ArrayOf(items, count) select list.ToValueList();

    /// <summary>None to six.</summary>
    public static Gen<ValueList<T>> Any<T>(Gen<T> items) => from count in Gen.Choose(0, 6) from list in Gen.ArrayOf(items, count) select list.ToValueList();

    /// <summary>What is made of some of these, one at least, in any order.</summary>
    public static Gen<ValueList<TLine>> SomeOf<T, TLine>(T[] things, Func<T, Gen<TLine>> line) =>
        from shuffled in Gen.Shuffle(things)
        from count in Gen.Choose(1, things.Length)
        from lines in Gen.CollectToArray(shuffled.Take(count), line)
        select lines.ToValueList();

    /// <summary>A legal number, or nothing, or one beside the rule.</summary>
    public static Gen<int?> Number<T>(Kind<T, int> kind) => Gen.Frequency(
        (1, Gen.Constant<int?>(null)), (3, kind.Raws.Select(number => (int?)number)), (1, kind.Almost.Generator.Select(almost => (int?)almost.Raw)));

    /// <summary>A legal text, or nothing, or one beside the rule, or one with what trips readers up.</summary>
    public static Gen<string?> Text<T>(Kind<T, string?> kind) => Gen.Frequency(
        (3, kind.Raws), (1, kind.Almost.Generator.Select(almost => almost.Raw)), (1, Gen.Elements(null, "", " ", "a\"b\\c\n", "\u2028</script>", " 7 ")));

    /// <summary>A legal text, blanks at its ends now and then: they do not count.</summary>
    public static Gen<string?> Padded(string text) => Gen.Frequency((3, Gen.Constant<string?>(text)), (1, Gen.Elements($" {text}", $"{text}\t", $"\u3000{text}\n").Select(padded => (string?)padded)));

    /// <summary>Fewer items, and simpler ones.</summary>
    public static IEnumerable<ValueList<T>> Simpler<T>(ValueList<T> items, Func<T, IEnumerable<T>> simpler) =>
        Sets.WithoutOne(items.ToArray()).Concat(Sets.WithOneSimpler(items.ToArray(), simpler)).Select(list => list.ToValueList());

    /// <summary>Nothing, and simpler texts.</summary>
    public static IEnumerable<string?> Simpler(string? text) => text is null ? [] : Texts.Simpler(text).Prepend(null);

    /// <summary>A form with simpler attachments and fields.</summary>
    public static IEnumerable<TForm> SimplerPapers<TForm>(TForm form)
        where TForm : ApplicationForm =>
        Papers.Simpler(form.Attachments).Select(attachments => (TForm)(form with { Attachments = attachments }))
            .Concat(Contacts.Simpler(form.Contact).Select(contact => (TForm)(form with { Contact = contact })));
}

using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

/// <summary>The index against a plain list that is searched from end to end.</summary>
public class ExpiryIndexProperties
{
    // Few seconds and few names, so that items meet; more changes than the index keeps beside its array.
    private static readonly Gen<Item> Items =
        from second in Gen.Choose(0, 40)
        from name in Gen.Choose(0, 3)
        select new Item(Instant.FromUnixTimeSeconds(second), name);

    private static readonly Gen<Change> Changes =
        from kind in Gen.Elements(Kind.Add, Kind.Add, Kind.Remove, Kind.Replace)
        from old in Items
        from @new in Items
        select new Change(kind, old, @new);

    private static readonly Arbitrary<(Item[] Start, Change[] Changes)> Histories =
        (from start in Items.ArrayOf()
         from count in Gen.Elements(5, 50, 900)
         from changes in Changes.ArrayOf(count)
         select (start, changes)).ToArbitrary();

    [Property]
    public Property AfterAnyChanges_EveryStretch_IsTheListsOwn() => Prop.ForAll(Histories, history =>
    {
        var index = history.Start.ToExpiryIndex(item => item.NotAfter);
        List<Item> list = [.. history.Start];
        foreach (var change in history.Changes)
        {
            (index, list) = (change.On(index), change.On(list));
        }

        Assert.Equal(list.Count, index.Count);
        for (var from = -1; from <= 42; from += 3)
        {
            for (var to = from - 2; to <= 42; to++)
            {
                AssertSame(index, list, Instant.FromUnixTimeSeconds(from), Instant.FromUnixTimeSeconds(to));
            }
        }
    });

    [Property]
    public Property Change_OldIndex_AnswersAsBefore() => Prop.ForAll(Histories, history =>
    {
        var index = history.Start.ToExpiryIndex(item => item.NotAfter);
        var before = index.EndingWithin(Instant.MinValue, Instant.MaxValue);
        _ = history.Changes.Aggregate(index, (current, change) => change.On(current));

        return index.EndingWithin(Instant.MinValue, Instant.MaxValue) == before;
    });

    [Property]
    public Property CountEndingWithin_ItemsOwnSeconds_AgreesWithValidity() => Prop.ForAll(Items.ArrayOf().ToArbitrary(), Gen.Choose(-1, 41).ToArbitrary(), (items, second) =>
    {
        var now = Instant.FromUnixTimeSeconds(second);
        var notExpired = items.Count(item => ValidityPeriod.Between(Instant.FromUnixTimeSeconds(-9), item.NotAfter)!.Value.Contains(now));

        return items.ToExpiryIndex(item => item.NotAfter).CountEndingWithin(now, Instant.MaxValue) == notExpired;
    });

    private static void AssertSame(ExpiryIndex<Item> index, List<Item> list, Instant from, Instant to)
    {
        var expected = list.Where(item => item.NotAfter >= from && item.NotAfter <= to).OrderBy(item => item.NotAfter).ThenBy(item => item.Name);
        var listed = index.EndingWithin(from, to);

        Assert.Equal(listed.Count, index.CountEndingWithin(from, to));
        Assert.Equal(listed.Select(item => item.NotAfter).Order(), listed.Select(item => item.NotAfter));
        Assert.Equal(expected, listed.OrderBy(item => item.NotAfter).ThenBy(item => item.Name));
    }

    private enum Kind { Add, Remove, Replace }

    private sealed record Item(Instant NotAfter, int Name);

    private sealed record Change(Kind Kind, Item Old, Item New)
    {
        public ExpiryIndex<Item> On(ExpiryIndex<Item> index) => Kind switch
        {
            Kind.Add => index.Add(New),
            Kind.Remove => index.Remove(Old),
            _ => index.Replace(Old, New),
        };

        public List<Item> On(List<Item> list)
        {
            if (Kind is not Kind.Add)
            {
                list.Remove(Old);
            }

            if (Kind is not Kind.Remove)
            {
                list.Add(New);
            }

            return list;
        }
    }
}

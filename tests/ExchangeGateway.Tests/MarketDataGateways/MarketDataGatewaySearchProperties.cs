using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.MarketDataGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Trait("Rule", "3.3-4")]
public class MarketDataGatewaySearchProperties
{
    private static readonly LocalDate First = new(2019, 5, 3);

    // What is sought is what some gateway has, or a day beside it: so that searches find some and leave some.
    private static readonly Arbitrary<(ValueList<MarketDataGateway> Fleet, MarketDataGatewaySearch Search)> Cases =
        (from fleet in Arbitraries.Fleets.Generator.Select(fleet => fleet.Gateways.OfType<MarketDataGateway>().ToValueList())
         from serial in OneOf(fleet.Select(gateway => gateway.OpenedBy))
         from first in OneOf(fleet.SelectMany(Days))
         from last in OneOf(fleet.SelectMany(Days))
         from number in OneOf(fleet.Select(gateway => gateway.Number))
         select (fleet, new MarketDataGatewaySearch { OpenedBy = serial, OpenedFrom = first, OpenedUntil = last, Number = number })).ToArbitrary();

    private static Gen<T?> OneOf<T>(IEnumerable<T?> criteria) => Gen.Elements<T?>([default, default, .. criteria]);

    private static IEnumerable<LocalDate?> Days(MarketDataGateway gateway) =>
        gateway.OpenedOn is { } day ? [day, day == LocalDate.MaxIsoValue ? day : day.PlusDays(1), day.PlusDays(-1)] : [];

    private static BusinessSerialNumber Serial(string text) => Given.Legal(BusinessSerialNumber.Of(text));

    [Property(MaxTest = 300)]
    public Property Pages_OfAnySize_CoverEveryGatewayFoundOnceAndInOrder() => Prop.ForAll(Cases, Gen.Choose(1, 4).ToArbitrary(), (sought, size) =>
    {
        var (fleet, search) = sought;
        var pages = Enumerable.Range(1, (fleet.Count / size) + 2).Select(page => search.Page(fleet, page, size)).ToArray();
        return pages.SelectMany(page => page.Gateways).SequenceEqual(fleet.Where(search.Finds))
            && pages.All(page => page.Gateways.Count <= size && page.Total == fleet.Count(search.Finds));
    });

    [Property]
    public Property NoCriterion_FindsAll() => Prop.ForAll(Cases, sought => new MarketDataGatewaySearch().Page(sought.Fleet, 1, int.MaxValue).Gateways == sought.Fleet);

    [Property(MaxTest = 300)]
    public Property SeveralCriteria_MustAllHold() => Prop.ForAll(Cases, sought =>
    {
        var search = sought.Search;
        MarketDataGatewaySearch[] alone = [new() { OpenedBy = search.OpenedBy }, new() { OpenedFrom = search.OpenedFrom }, new() { OpenedUntil = search.OpenedUntil }, new() { Number = search.Number }];
        return sought.Fleet.All(gateway => search.Finds(gateway) == alone.All(one => one.Finds(gateway)));
    });

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(-2, -1, false)]
    [InlineData(1, -1, false)]
    public void Dates_OfBothEnds_AreIn(int from, int until, bool found) =>
        Assert.Equal(found, new MarketDataGatewaySearch { OpenedFrom = First.PlusDays(from), OpenedUntil = First.PlusDays(until) }.Finds(Given.MarketData("280", openedOn: First)));

    [Fact]
    public void Finds_ByEachCriterionAlone()
    {
        var gateway = Given.MarketData("280", openedOn: First) with { OpenedBy = Serial("A") };
        Assert.True(new MarketDataGatewaySearch { OpenedBy = Serial("A") }.Finds(gateway));
        Assert.False(new MarketDataGatewaySearch { OpenedBy = Serial("B") }.Finds(gateway));
        Assert.True(new MarketDataGatewaySearch { Number = Given.Number("280") }.Finds(gateway));
        Assert.False(new MarketDataGatewaySearch { Number = Given.Number("28") }.Finds(gateway));
        Assert.False(new MarketDataGatewaySearch { OpenedFrom = First }.Finds(Given.MarketData("280")));
        Assert.False(new MarketDataGatewaySearch { OpenedUntil = First }.Finds(Given.MarketData("280")));
    }

    [Fact]
    public void Page_FarBehindTheLast_IsEmpty() =>
        Assert.Equal((0, 1), (new MarketDataGatewaySearch().Page([Given.MarketData("280")], int.MaxValue, int.MaxValue) is var page ? page.Gateways.Count : -1, page.Total));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Page_BelowOne_IsAProgrammingError(int page, int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarketDataGatewaySearch().Page([], page, size));
}

using ExchangeGateway.Applications;
using ExchangeGateway.MarketDataGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Trait("Rule", "3.3-4")]
[Properties(Arbitrary = [typeof(MarketDataGatewaySearchProperties)])]
public class MarketDataGatewaySearchProperties
{
    private static readonly LocalDate First = new(2019, 5, 3);

    private static Gen<LocalDate?> Dates => Gen.Choose(-1, 3).Select(day => day < 0 ? (LocalDate?)null : First.PlusDays(day));

    private static Gen<BusinessSerialNumber?> Serials => Gen.Elements(null, Serial("A"), Serial("B"));

    public static Arbitrary<ValueList<MarketDataGateway>> Fleets() =>
        (from marks in (from date in Dates from serial in Serials select (date, serial)).ListOf()
         select marks.Select((mark, i) => Given.MarketData($"{i}", openedOn: mark.date) with { OpenedBy = mark.serial }).ToValueList()).ToArbitrary();

    public static Arbitrary<MarketDataGatewaySearch> Searches() =>
        (from serial in Serials
         from first in Dates
         from last in Dates
         from number in Gen.Elements(null, null, "0", "1", "none")
         select new MarketDataGatewaySearch { OpenedBy = serial, OpenedFrom = first, OpenedUntil = last, Number = number is null ? null : Given.Number(number) }).ToArbitrary();

    private static BusinessSerialNumber Serial(string text) => Given.Legal(BusinessSerialNumber.Of(text));

    [Property(MaxTest = 300)]
    public bool Pages_OfAnySize_CoverEveryGatewayFoundOnceAndInOrder(ValueList<MarketDataGateway> fleet, MarketDataGatewaySearch search, PositiveInt size)
    {
        var pages = Enumerable.Range(1, (fleet.Count / size.Get) + 2).Select(page => search.Page(fleet, page, size.Get)).ToArray();
        return pages.SelectMany(page => page.Gateways).SequenceEqual(fleet.Where(search.Finds))
            && pages.All(page => page.Gateways.Count <= size.Get && page.Total == fleet.Count(search.Finds));
    }

    [Property]
    public bool NoCriterion_FindsAll(ValueList<MarketDataGateway> fleet) => new MarketDataGatewaySearch().Page(fleet, 1, int.MaxValue).Gateways == fleet;

    [Property(MaxTest = 300)]
    public bool SeveralCriteria_MustAllHold(ValueList<MarketDataGateway> fleet, MarketDataGatewaySearch search)
    {
        MarketDataGatewaySearch[] alone = [new() { OpenedBy = search.OpenedBy }, new() { OpenedFrom = search.OpenedFrom }, new() { OpenedUntil = search.OpenedUntil }, new() { Number = search.Number }];
        return fleet.All(gateway => search.Finds(gateway) == alone.All(one => one.Finds(gateway)));
    }

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

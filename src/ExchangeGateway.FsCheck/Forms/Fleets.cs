using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Gateways as their lifecycle leaves them, one by one and together.</summary>
internal static class Fleets
{
    private static readonly Gen<GatewayState> AnyState = Gen.Frequency((3, Gen.Constant(GatewayState.Open)), (2, Gen.Elements(Enum.GetValues<GatewayState>())));

    private static readonly Gen<RegistrationNumber> Number = OpaqueTexts.RegistrationNumbers.Legal.Generator;

    /// <summary>Trading gateways in any state.</summary>
    public static Arbitrary<TradingGateway> Trading { get; } = Arb.From(Number.SelectMany(number => TradingGateway(number, AnyState)), Simpler);

    /// <summary>Market-data gateways in any state.</summary>
    public static Arbitrary<MarketDataGateway> MarketData { get; } = Arb.From(Number.SelectMany(number => MarketDataGateway(number, AnyState)), Simpler);

    /// <summary>Up to seven gateways of both sorts.</summary>
    public static Arbitrary<Fleet> Any { get; } = Arb.From(Of(first: null), Simpler);

    /// <summary>Among others an open trading gateway.</summary>
    public static Gen<Fleet> WithOpenTrading { get; } = Of(number => TradingGateway(number, Gen.Constant(GatewayState.Open)).Select(gateway => (Gateway)gateway));

    /// <summary>Among others an open market-data gateway.</summary>
    public static Gen<Fleet> WithOpenMarketData { get; } = Of(number => MarketDataGateway(number, Gen.Constant(GatewayState.Open)).Select(gateway => (Gateway)gateway));

    /// <summary>Those of a sort that are open, with nothing under way.</summary>
    public static T[] Open<T>(this Fleet fleet)
        where T : Gateway =>
        [.. fleet.Gateways.OfType<T>().Where(gateway => gateway.State is GatewayState.Open)];

    /// <summary>One of the gateways under a plain number that none has yet, with what it is called then; each in turn that has none.</summary>
    public static IEnumerable<(Fleet Fleet, string Before, string After)> Renamed(Fleet fleet)
    {
        var plain = "abcdefgh".Select(letter => RegistrationNumber.Of($"{letter}").AsT0).ToArray();
        return from gateway in fleet.Gateways
               where !plain.Contains(gateway.Number)
               from free in plain.Where(number => fleet.Gateways.All(other => other.Number != number)).Take(1)
               select (new Fleet(fleet.Gateways.Select(other => other == gateway ? Numbered(gateway, free) : other).ToValueList()), gateway.Number.Value, free.Value);
    }

    /// <summary>Fewer gateways, and plainer ones.</summary>
    public static IEnumerable<Fleet> Simpler(Fleet fleet)
    {
        var gateways = fleet.Gateways.ToArray();
        return Sets.WithoutOne(gateways).Concat(Sets.WithOneSimpler(gateways, Simpler)).Select(simpler => new Fleet(simpler.ToValueList()));
    }

    private static Gateway Numbered(Gateway gateway, RegistrationNumber number) => gateway switch
    {
        TradingGateway trading => TradingGateways.TradingGateway.Restore(number, trading.Businesses, trading.FlowRate, trading.State, trading.ScheduledOn, trading.IsMarketMaking) with { Id = trading.Id },
        MarketDataGateway data => MarketDataGateways.MarketDataGateway.Restore(number, data.CertificateKind, data.State, data.OpenedOn) with { Id = data.Id, OpenedBy = data.OpenedBy, Capabilities = data.Capabilities },
        _ => throw new ArgumentException($"A gateway of another sort: {gateway}.", nameof(gateway)),
    };

    private static IEnumerable<Gateway> Simpler(Gateway gateway) => gateway is TradingGateway trading ? Simpler(trading) : Simpler((MarketDataGateway)gateway);

    private static IEnumerable<TradingGateway> Simpler(TradingGateway gateway)
    {
        if (gateway.Id is not null)
        {
            yield return gateway with { Id = null };
        }

        foreach (var businesses in Capabilities.Businesses.Shrinker(gateway.Businesses).Where(fewer => fewer.Count > 0))
        {
            yield return TradingGateways.TradingGateway.Restore(gateway.Number, businesses, gateway.FlowRate, gateway.State, gateway.ScheduledOn, gateway.IsMarketMaking) with { Id = gateway.Id };
        }

        foreach (var flowRate in Numbers.FlowRates.Legal.Shrinker(gateway.FlowRate))
        {
            yield return TradingGateways.TradingGateway.Restore(gateway.Number, gateway.Businesses, flowRate, gateway.State, gateway.ScheduledOn, gateway.IsMarketMaking) with { Id = gateway.Id };
        }
    }

    private static IEnumerable<MarketDataGateway> Simpler(MarketDataGateway gateway) =>
        ((MarketDataGateway[])[gateway with { Id = null }, gateway with { OpenedBy = null }, gateway with { Capabilities = MarketDataCapabilities.Undeclared }]).Where(simpler => simpler != gateway);

    private static Gen<TradingGateway> TradingGateway(RegistrationNumber number, Gen<GatewayState> states) =>
        from state in states
        from id in Perhaps(OpaqueTexts.GatewayIds.Legal.Generator)
        from businesses in Capabilities.SomeBusinesses
        from flowRate in Numbers.FlowRates.Legal.Generator
        from scheduledOn in OpenedOn(state)
        from isMarketMaking in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(scheduledOn is not null)))
        select TradingGateways.TradingGateway.Restore(number, businesses, flowRate, state, scheduledOn, isMarketMaking) with { Id = id };

    private static Gen<MarketDataGateway> MarketDataGateway(RegistrationNumber number, Gen<GatewayState> states) =>
        from state in states.Select(state => state is GatewayState.Changing ? GatewayState.Open : state)
        from kind in Gen.Elements(Enum.GetValues<CertificateKind>())
        from id in Perhaps(OpaqueTexts.GatewayIds.Legal.Generator)
        from openedBy in Perhaps(OpaqueTexts.BusinessSerialNumbers.Legal.Generator)
        from openedOn in OpenedOn(state)
        from capabilities in Capabilities.Declared.Generator
        select MarketDataGateways.MarketDataGateway.Restore(number, kind, state, openedOn) with { Id = id, OpenedBy = openedBy, Capabilities = capabilities };

    // The date that it opened, unless it never did.
    private static Gen<LocalDate?> OpenedOn(GatewayState state) =>
        state is GatewayState.Pending or GatewayState.Abandoned ? Gen.Constant<LocalDate?>(null) : Times.Dates.Generator.Select(date => (LocalDate?)date);

    private static Gen<Fleet> Of(Func<RegistrationNumber, Gen<Gateway>>? first) =>
        from count in Gen.Choose(first is null ? 0 : 1, 7)
        from numbers in Gen.ArrayOf(Number, count).Select(numbers => numbers.Distinct().ToArray())
        from gateways in Gen.CollectToArray(numbers.Index(), at => at.Index == 0 && first is not null ? first(at.Item) : Either(at.Item))
        from shuffled in Gen.Shuffle(gateways)
        select new Fleet(shuffled.ToValueList());

    private static Gen<Gateway> Either(RegistrationNumber number) => Gen.OneOf(
        TradingGateway(number, AnyState).Select(gateway => (Gateway)gateway),
        MarketDataGateway(number, AnyState).Select(gateway => (Gateway)gateway));

    private static Gen<T?> Perhaps<T>(Gen<T> value)
        where T : class =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (2, value.Select(given => (T?)given)));
}

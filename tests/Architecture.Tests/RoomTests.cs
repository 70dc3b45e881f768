namespace ExchangeGateway.Architecture.Tests;

public class RoomTests
{
    private static readonly RoomGraph Core = RoomGraph.Of(Sources.Core.GetTypes(), Room);

    [Fact]
    public void Rooms_OfTheCore_FormNoCircle() => Found.Nothing(Core.Circles());

    [Fact]
    public void Rooms_OfTheCore_AreSeenToUseEachOther()
    {
        Assert.Contains(("TradingGateways", "Applications"), Core.Uses.Keys);
        Assert.Contains(("Rules", "ValueList"), Core.Uses.Keys);
    }

    [Fact]
    public void Circles_AUseInAMethodsBodyAlone_IsFound()
    {
        var graph = RoomGraph.Of([typeof(There), typeof(Back), typeof(Beside)], type => type.Name);

        Assert.Equal(["Back → There in Back", "There → Back in There"], graph.Circles());
    }

    // A folder is a room. What stands in no folder stands for itself: some of it is under all rooms, some above them.
    private static string? Room(Type type) => type.Namespace?.Split('.') switch
    {
        ["ExchangeGateway"] => type.Name.Split('`')[0],
        ["ExchangeGateway", var room, ..] when type.Assembly == Sources.Core => room,
        _ => null,
    };

    private static class There
    {
        public static void Go() => Back.Go();
    }

    private static class Back
    {
        public static void Go() => There.Go();
    }

    private static class Beside
    {
        public static void Look() => There.Go();
    }
}

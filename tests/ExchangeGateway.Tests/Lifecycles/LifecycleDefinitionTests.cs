using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

public class LifecycleDefinitionTests
{
    public enum Light { Red, Green, Blue }

    public enum Push { Go, Stop }

    private enum Gap { First, Third = 2 }

    private static readonly Guard<int> Small = new("small", static n => n < 10), Even = new("even", static n => n % 2 == 0);

    private static Lifecycle<Light, Push, int> Define(params ValueList<Transition<Light, Push, int>> rows) => new("light", Light.Red, rows);

    [Fact]
    public void Define_TwoWaysAtOnce_IsRefused() =>
        Assert.Contains("two ways", Assert.Throws<ArgumentException>(() => Define(new(Light.Red, Push.Go, Light.Green, Small), new(Light.Red, Push.Go, Light.Blue, Even))).Message, StringComparison.Ordinal);

    [Fact]
    public void Define_TwoWaysWithoutGuards_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Define(new(Light.Red, Push.Go, Light.Green), new(Light.Red, Push.Go, Light.Blue)));

    [Fact]
    public void Define_OneRowTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Define(new(Light.Red, Push.Go, Light.Green, Small), new(Light.Red, Push.Go, Light.Green, Small)));

    [Fact]
    public void Define_ACaseLeftOut_IsRefused() =>
        Assert.Contains("nowhere", Assert.Throws<ArgumentException>(() => Define(
            new(Light.Red, Push.Go, Light.Green, Small, Even),
            new(Light.Red, Push.Go, Light.Blue, Small.Not, Even),
            new(Light.Red, Push.Go, Light.Red, Small, Even.Not))).Message, StringComparison.Ordinal);

    [Fact]
    public void Define_ElevenGuardsInOnePlace_IsRefused()
    {
        Guard<int>[] guards = [.. Enumerable.Range(0, 11).Select(bit => new Guard<int>($"bit-{bit}", n => (n >> bit & 1) == 1))];
        Assert.Throws<ArgumentException>(() => Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green, [.. guards])));
        Assert.Equal(Light.Green, Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green, [.. guards[..10]])).Decide(Light.Red, Push.Go, 1023).AsT0.To);
    }

    [Fact]
    public void Define_TwoGuardsOfOneCode_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green, Small, new Guard<int>("small", static n => n < 5))));

    [Fact]
    public void Define_AnEnumWithGaps_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => new Lifecycle<Gap, Push, int>("gap", Gap.First, new Transition<Gap, Push, int>(Gap.First, Push.Go, Gap.Third)));

    [Theory]
    [InlineData(4, Light.Green)]
    [InlineData(14, Light.Blue)]
    [InlineData(5, null)]
    [InlineData(15, null)]
    public void Decide_AChoiceWithADemand_ReportsTheDemandAlone(int facts, Light? to)
    {
        var decision = Define(new(Light.Red, Push.Go, Light.Green, Small, Even), new(Light.Red, Push.Go, Light.Blue, Small.Not, Even)).Decide(Light.Red, Push.Go, facts);
        Assert.Equal(to is { } light ? new Transitioned<Light, Push>(Light.Red, Push.Go, light) : new GuardsUnmet<Light, Push>(Light.Red, Push.Go, ["even"]), decision.Value);
    }

    [Theory]
    [InlineData(12, new string[0])]
    [InlineData(4, new[] { "small" })]
    public void Decide_AGuardThatMustNotHold_IsReportedByItsCode(int facts, string[] unmet)
    {
        var decision = Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green, Small.Not)).Decide(Light.Red, Push.Go, facts);
        Assert.Equal(unmet, decision.Match(_ => [], _ => ["not permitted"], refused => refused.Codes));
    }

    [Fact]
    public void Decide_EveryUnmetGuard_IsNamedInTheOrderWritten() =>
        Assert.Equal(["small", "even"], Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green, Small, Even)).Decide(Light.Red, Push.Go, 15).AsT2.Codes);

    [Fact]
    public void Decide_AnActionThatTheStateLacks_IsNotPermitted() =>
        Assert.Equal(new NotPermitted<Light, Push>(Light.Green, Push.Stop), Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green)).Decide(Light.Green, Push.Stop, 0).AsT1);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    public void Decide_AValueOutsideTheEnum_IsAProgrammingError(int state, int action) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Define(new Transition<Light, Push, int>(Light.Red, Push.Go, Light.Green)).Decide((Light)state, (Push)action, 0));

    [Fact]
    public void Names_OfStatesActionsAndRows_AreTheTables()
    {
        ILifecycle lifecycle = Define(new(Light.Red, Push.Go, Light.Green, Small, Even.Not), new(Light.Red, Push.Stop, Light.Red));
        Assert.Equal(["Red", "Green"], lifecycle.States);
        Assert.Equal(["Go", "Stop"], lifecycle.Actions);
        Assert.Equal([new("Red", "Go", "Green", ["small", "not even"]), new LifecycleRow("Red", "Stop", "Red", [])], lifecycle.Rows);
    }
}

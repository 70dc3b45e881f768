namespace ExchangeGateway.Tests.Generators;

public class ArbitrariesTests
{
    public static TheoryData<string> Names => Listed.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_OfOneSeed_IsTheSame(string name)
    {
        var listed = Listed.Named(name);
        Assert.Equal(listed.Sample(7, 300).Select(value => $"{value}"), listed.Sample(7, 300).Select(value => $"{value}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shrinking_ByTheFirstAndByTheLastThatIsSimpler_ComesToAnEnd(string name)
    {
        var listed = Listed.Named(name);
        foreach (var value in listed.Sample(11, 40))
        {
            Assert.InRange(StepsTo(value, simpler => simpler.FirstOrDefault()), 0, 2_000);
            Assert.InRange(StepsTo(value, simpler => simpler.LastOrDefault()), 0, 2_000);
        }

        int StepsTo(object value, Func<IEnumerable<object>, object?> next)
        {
            var steps = 0;
            for (var at = next(listed.Simpler(value)); at is not null && steps <= 2_000; at = next(listed.Simpler(at)))
            {
                steps++;
            }

            return steps;
        }
    }
}

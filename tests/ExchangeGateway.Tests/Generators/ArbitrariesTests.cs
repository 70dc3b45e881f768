using System.Security.Cryptography;
using System.Text;

namespace ExchangeGateway.Tests.Generators;

public class ArbitrariesTests
{
    public static TheoryData<string> Names => Listed.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_OfOneSeed_IsTheSameAndOfAnotherIsNot(string name)
    {
        var listed = Listed.Named(name);
        Assert.Equal(Printed(listed, 7), Printed(listed, 7));
        Assert.False(listed.Sample(7, 60).SequenceEqual(listed.Sample(8, 60)));
    }

    // In every process, on every machine. A seed that somebody wrote down means what it meant: where these change, the
    // changelog has to tell.
    [Theory]
    [InlineData("RegistrationNumbers", "3D4DE6CFA65C1932")]
    [InlineData("AlmostMobileNumbers", "228FD559A46BE663")]
    [InlineData("FlawedOpeningForms", "440A388BCFEFD7B1")]
    [InlineData("FlawedBusinessChangeForms", "889146FA5EF77DD6")]
    [InlineData("Institutions", "7EE554388A43CED1")]
    [InlineData("SharingInventories", "EA6C1FE9511FE306")]
    public void Sample_OfAWrittenSeed_IsWhatItWas(string name, string fingerprint) =>
        Assert.Equal(fingerprint, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Printed(Listed.Named(name), 20_261_122)))))[..16]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Shrinking_ByAnyRoad_ComesToAnEndSoon(string name)
    {
        var listed = Listed.Named(name);
        var random = new Random(3);
        foreach (var value in listed.Sample(11, 3))
        {
            Assert.InRange(Steps(value, simpler => simpler.FirstOrDefault()), 0, 300);
            Assert.InRange(Steps(value, simpler => simpler.Take(100).ToArray() is { Length: > 0 } some ? some[random.Next(some.Length)] : null), 0, 500);
        }

        int Steps(object value, Func<IEnumerable<object>, object?> next)
        {
            var steps = 0;
            for (var at = next(listed.Simpler(value)); at is not null && steps <= 500; at = next(listed.Simpler(at)))
            {
                steps++;
            }

            return steps;
        }
    }

    private static IEnumerable<string> Printed(Listed listed, ulong seed) => listed.Sample(seed, 60).Select(value => $"{value}");
}

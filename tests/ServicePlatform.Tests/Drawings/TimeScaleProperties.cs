using FsCheck.Xunit;
using NodaTime;
using ServicePlatform.Drawings;

namespace ServicePlatform.Tests.Drawings;

public sealed class TimeScaleProperties
{
    private static readonly TimeScale Scale = new(Instant.FromUtc(2021, 12, 21, 0, 0), Instant.FromUtc(2026, 12, 20, 0, 0), 12, 408);

    [Property]
    public void At_AnyInstants_KeepsTheirOrderWithinItsEnds(int first, int second)
    {
        var (one, other) = (Scale.From + Duration.FromMinutes(Math.Min(first, second)), Scale.From + Duration.FromMinutes(Math.Max(first, second)));

        Assert.InRange(Scale.At(one), Scale.Left, Scale.At(other));
        Assert.InRange(Scale.At(other), Scale.At(one), Scale.Right);
    }

    [Fact]
    public void At_ItsEnds_IsItsEnds() => Assert.Equal((12, 408), (Scale.At(Scale.From), Scale.At(Scale.To)));
}

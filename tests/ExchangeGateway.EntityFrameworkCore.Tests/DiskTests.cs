namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>SQLite on a disk that is really full, or really read-only: the failure is named, and nothing is half-written.</summary>
public class DiskTests
{
    public static TheoryData<string> Stories => [.. DiskStories.All.Keys];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Registry_OnADiskOfItsOwn_NamesWhatIsWrongAndGoesOnAfterwards(string story) => Assert.Equal("", await DiskOfItsOwn.PlayAsync(story));
}

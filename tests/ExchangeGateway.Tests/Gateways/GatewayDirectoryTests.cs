using ExchangeGateway.Gateways;

namespace ExchangeGateway.Tests.Gateways;

public class GatewayDirectoryTests
{
    [Fact]
    public void Find_ByNumber_AnswersTheGatewayOrNull()
    {
        var directory = new GatewayDirectory(Given.Gateway("7"), Given.Gateway("8"));
        Assert.Equal(Given.Gateway("8"), directory.Find(Given.Number("8")));
        Assert.Null(directory.Find(Given.Number("9")));
        Assert.Null(GatewayDirectory.Empty.Find(Given.Number("7")));
    }

    [Fact]
    public void OneNumberTwice_IsAProgrammingError() =>
        Assert.Throws<ArgumentException>(() => new GatewayDirectory(Given.Gateway("7"), Given.Gateway("7")));
}

using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>Products, roles and industries: known ones by either name, any other under its own.</summary>
public class OpenSetTests
{
    [Theory]
    [InlineData("trading-gateway", "交易网关", "trading gateway")]
    [InlineData("market-data-gateway", "行情网关", "market-data gateway")]
    [InlineData("trading-software", "交易支持软件", "trading-support software")]
    public void Product_Known_IsOneByEitherName(string value, string chinese, string english)
    {
        var product = Members.Legal(Product.Of(chinese));
        Assert.Equal(product, Members.Legal(Product.Of(value)));
        Assert.Equal((true, value, chinese, english), (product.IsKnown, product.Value, product.Name(Language.Chinese), product.Name(Language.English)));
    }

    [Theory]
    [InlineData("gateway-operator", "网关操作岗")]
    [InlineData("account-manager", "客户经理")]
    [InlineData("reviewer", "审核岗")]
    public void Role_Known_IsOneByEitherName(string value, string chinese)
    {
        Assert.Equal(Members.Legal(Role.Of(chinese)), Members.Legal(Role.Of(value)));
        Assert.Equal(chinese, Members.Legal(Role.Of(value)).Name(Language.Chinese));
    }

    [Fact]
    public void Industry_Known_IsOneByEitherName() =>
        Assert.Equal((Industry.Securities, "证券"), (Members.Legal(Industry.Of("证券")), Members.Legal(Industry.Of("securities")).Name(Language.Chinese)));

    [Fact]
    public void Unknown_IsKeptUnderItsOwnName()
    {
        Assert.Equal((false, "期货", "期货"), (Members.Legal(Industry.Of("期货")).IsKnown, Members.Legal(Industry.Of("期货")).Value, Members.Legal(Industry.Of("期货")).Name(Language.English)));
        Assert.False(Members.Legal(Product.Of("level-2")).IsKnown);
        Assert.False(Members.Legal(Role.Of("财务岗")).IsKnown);
        Assert.True(Product.Of("").IsT1);
    }
}

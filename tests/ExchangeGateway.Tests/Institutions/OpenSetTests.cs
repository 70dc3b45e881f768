using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>Products, roles, industries and kinds of document: known ones by either name, any other under its own.</summary>
public class OpenSetTests
{
    [Theory]
    [InlineData("trading-gateway", "交易网关", "trading gateway")]
    [InlineData("market-data-gateway", "行情网关", "market-data gateway")]
    [InlineData("trading-software", "交易支持软件", "trading-support software")]
    public void Product_Known_IsOneByEitherName(string value, string chinese, string english)
    {
        var product = Members.Legal(Product.Of(chinese));
        Assert.Same(product, Members.Legal(Product.Of(value)));
        Assert.Equal((true, value, chinese, english), (product.IsKnown, product.Value, product.Name(Language.Chinese), product.Name(Language.English)));
    }

    [Theory]
    [InlineData("gateway-operator", "网关操作岗", "gateway operator")]
    [InlineData("account-manager", "客户经理", "account manager")]
    [InlineData("reviewer", "审核岗", "reviewer")]
    public void Role_Known_IsOneByEitherName(string value, string chinese, string english)
    {
        var role = Members.Legal(Role.Of(chinese));
        Assert.Same(role, Members.Legal(Role.Of(value)));
        Assert.Equal((true, value, chinese, english), (role.IsKnown, role.Value, role.Name(Language.Chinese), role.Name(Language.English)));
    }

    [Theory]
    [InlineData("securities", "证券", "securities")]
    public void Industry_Known_IsOneByEitherName(string value, string chinese, string english)
    {
        var industry = Members.Legal(Industry.Of(chinese));
        Assert.Same(industry, Members.Legal(Industry.Of(value)));
        Assert.Equal((true, value, chinese, english), (industry.IsKnown, industry.Value, industry.Name(Language.Chinese), industry.Name(Language.English)));
    }

    [Theory]
    [InlineData("resident-identity-card", "居民身份证", "resident identity card")]
    [InlineData("passport", "护照", "passport")]
    public void DocumentKind_Known_IsOneByEitherName(string value, string chinese, string english)
    {
        var kind = Members.Legal(IdentityDocumentKind.Of(chinese));
        Assert.Same(kind, Members.Legal(IdentityDocumentKind.Of(value)));
        Assert.Equal((true, value, chinese, english), (kind.IsKnown, kind.Value, kind.Name(Language.Chinese), kind.Name(Language.English)));
    }

    [Fact]
    public void Unknown_IsKeptUnderItsOwnName()
    {
        Assert.Equal((false, "期货", "期货"), (Members.Legal(Industry.Of("期货")).IsKnown, Members.Legal(Industry.Of("期货")).Value, Members.Legal(Industry.Of("期货")).Name(Language.English)));
        Assert.Equal((false, "level-2"), (Members.Legal(Product.Of("level-2")).IsKnown, Members.Legal(Product.Of("level-2")).Name(Language.Chinese)));
        Assert.Equal((false, "财务岗"), (Members.Legal(Role.Of("财务岗")).IsKnown, Members.Legal(Role.Of("财务岗")).Name(Language.English)));
        Assert.Equal((false, "permit"), (Members.Legal(IdentityDocumentKind.Of("permit")).IsKnown, Members.Legal(IdentityDocumentKind.Of("permit")).Name(Language.Chinese)));
        Assert.True(Product.Of("").IsT1);
    }
}

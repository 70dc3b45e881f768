using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using ExchangeGateway.Software;
using ExchangeGateway.Tests.Institutions;

namespace ExchangeGateway.Tests.Software;

public class SoftwareAreaTests
{
    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "3.5-1")]
    public void Enter_WithTheGrant_ShowsThePackagesOfBothGateways()
    {
        var granted = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingSoftware, Members.Boss, Members.At));
        Assert.Equal([Product.TradingGateway, Product.MarketDataGateway], SoftwareArea.Enter(granted, Members.Clerk).AsT0.Packages.Select(package => package.Product));
        Assert.True(SoftwareArea.Enter(granted, Members.Acting("clerk", Members.Legal(Role.Of("财务岗")))).IsT0);
    }

    [Fact]
    [Trait("Rule", "2.7-1")]
    public void Enter_WithAHostsCatalogue_ShowsThat()
    {
        var granted = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingSoftware, Members.Boss, Members.At));
        var own = SoftwareCatalogue.Of([new(Product.TradingGateway, Members.Legal(PackageName.Of("TDGW")))]).AsT0;
        Assert.Same(own, SoftwareArea.Enter(granted, Members.Clerk, own).AsT0);
    }

    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "3.5-1")]
    public void Enter_WithOtherGrantsAlone_IsGreyAndNamesTheAdministrators()
    {
        var others = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Boss, Members.At));
        others = Members.Done(others.Grant(Members.Name("clerk"), Product.MarketDataGateway, Members.Boss, Members.At));
        var gap = Assert.Single(SoftwareArea.Enter(others, Members.Clerk).AsT1);
        Assert.Equal((AccessNeed.ProductGranted, AccessRemedy.AskAdministrator, "trading-software"), (gap.Need, gap.Remedy, gap.Subject));
        Assert.Equal(["boss"], gap.Ask);
        Assert.Equal("账号未获得产品授权：交易支持软件（规则 1.4-1）。请联系本机构管理员：boss。", gap.Text(Language.Chinese));
    }

    [Fact]
    [Trait("Rule", "2.7-1")]
    [Trait("Rule", "1.4-1")]
    public void Enter_AnAdministratorWithoutItsOwnGrant_IsGreyUntilItGrantsItToItself()
    {
        var gap = Assert.Single(SoftwareArea.Enter(Members.WithBoss, Members.Boss).AsT1);
        Assert.Equal((AccessNeed.ProductGranted, AccessRemedy.GrantToYourself), (gap.Need, gap.Remedy));
        Assert.True(SoftwareArea.Enter(Members.Done(Members.WithBoss.Grant(Members.Name("boss"), Product.TradingSoftware, Members.Boss, Members.At)), Members.Boss).IsT0);
    }

    [Fact]
    [Trait("Rule", "2.7-1")]
    public void Enter_AnotherInstitutionsAccount_IsToldNothingElse() =>
        Assert.Equal(["own-institution"], SoftwareArea.Enter(Members.WithClerk, new(new(Members.Name("clerk"), Members.Id("another broker")), Role.GatewayOperator)).AsT1.Needs());
}

using System.Text.RegularExpressions;
using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Institutions;

public partial class AccessTextTests
{
    private static readonly Institution Incomplete = Members.Done(Members.WithClerk.Edit(new() { Name = Members.CompleteRecord.Name }, Members.Boss));

    [Fact]
    public void Needs_AreAllThereAndUnique()
    {
        var fields = typeof(AccessNeed).GetProperties().Where(p => p.PropertyType == typeof(AccessNeed)).Select(p => (AccessNeed)p.GetValue(null)!);
        Assert.Equal(fields, AccessNeed.All);
        Assert.Equal(AccessNeed.All.Count, AccessNeed.All.DistinctBy(need => need.Code).Count());
        Assert.All(AccessNeed.All, need => Assert.Matches("^[a-z]+(-[a-z]+)*$", need.Code));
    }

    [Fact]
    public void Text_OfTheClerk_SaysWhatToDoAndWhomToAsk()
    {
        var denied = PlatformAccess.Decide(Incomplete, Members.Acting("clerk", Members.Legal(Role.Of("财务岗"))), new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).AsT1;
        Assert.Equal(
            [
                "Gateway work is not done in the role 财务岗 (rule 1.5-1). Switch to the role of gateway operator.",
                "The account does not hold the product: trading gateway (rule 1.4-1). Ask an administrator of your institution: boss.",
                "The institution’s record lacks its member code (rule 1.7-3). Ask your account manager.",
                "The institution’s record lacks its unified social credit code (rule 1.7-3). Ask an administrator of your institution: boss.",
            ],
            denied.Select(gap => gap.Text(Language.English)));
        Assert.Equal(
            [
                "当前角色 财务岗 不能办理网关业务（规则 1.5-1）。请切换到网关操作岗。",
                "账号未获得产品授权：交易网关（规则 1.4-1）。请联系本机构管理员：boss。",
                "机构信息缺少会员编号（规则 1.7-3）。请联系客户经理。",
                "机构信息缺少统一社会信用代码（规则 1.7-3）。请联系本机构管理员：boss。",
            ],
            denied.Select(gap => gap.Text(Language.Chinese)));
    }

    [Fact]
    public void Denied_IsToldAndComparedAsAWhole()
    {
        var denied = Deny(Members.Clerk);
        Assert.Equal("1.4-1 product-granted: trading-gateway; 1.7-3 institution-record-complete: memberCode; 1.7-3 institution-record-complete: unifiedSocialCreditCode", denied.ToString());
        Assert.Equal("1.1-3 administrator", Members.WithClerk.MakeAdministrator(Members.Name("clerk"), Members.Clerk).AsT1.ToString());
        Assert.True(denied.Equals(Deny(Members.Clerk)));
        Assert.Equal(denied.GetHashCode(), Deny(Members.Clerk).GetHashCode());
        Assert.False(denied.Equals(Deny(Members.Boss)));
        Assert.False(denied.Equals(null));

        static AccessDenied Deny(Acting by) => PlatformAccess.Decide(Incomplete, by, new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).AsT1;
    }

    [Fact]
    public void Ask_NamesAnAdministratorAsPeopleKnowIt()
    {
        var named = Members.Done(Members.WithClerk.CreateAccount(new(Members.Name("blank")) { IsAdministrator = true, PersonName = " " }, Members.Boss));
        var all = Members.Done(named.CreateAccount(new(Members.Name("full")) { IsAdministrator = true, PersonName = " 李四 " }, Members.Boss));
        var gap = Assert.Single(all.Edit(Members.CompleteRecord, Members.Clerk).AsT1);
        Assert.Equal(["boss", "blank", "李四 (full)"], gap.Ask);
        Assert.EndsWith("Ask an administrator of your institution: boss, blank, 李四 (full).", gap.Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfARoleAndOfAnAccount_NamesThemAsPeopleKnowThem()
    {
        var denied = PlatformAccess.Decide(Members.WithClerk, Members.Acting("stranger", Role.Reviewer), new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).AsT1;
        var texts = denied.ToDictionary(gap => gap.Need, gap => gap.Text(Language.Chinese));
        Assert.Contains(" 审核岗 ", texts[AccessNeed.GatewayOperator], StringComparison.Ordinal);
        Assert.Contains("stranger", texts[AccessNeed.AccountKnown], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfAnAdministrator_SaysToDoItOneself()
    {
        var denied = PlatformAccess.Decide(Incomplete, Members.Boss, new AccessRequest.Start(ApplicationKind.OpenTradingGateways)).AsT1;
        Assert.Equal([AccessRemedy.GrantToYourself, AccessRemedy.AskAccountManager, AccessRemedy.FillIn], denied.Select(gap => gap.Remedy));
    }

    public static TheoryData<string> Codes =>
    [
        .. AccessNeed.All.Select(need => "access-" + need.Code),
        .. Enum.GetNames<AccessRemedy>().Select(remedy => "remedy-" + remedy),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_HasATextInBothLanguages(string code)
    {
        var (english, chinese) = (Text("ExchangeGateway.Texts.en", code), Text("ExchangeGateway.Texts.zh-Hans", code));
        Assert.NotNull(english);
        Assert.NotNull(chinese);
        Assert.Matches("[\u4e00-\u9fff]", chinese);
        Assert.Equal(Place().Matches(english).Select(m => m.Value).Order(), Place().Matches(chinese).Select(m => m.Value).Order());
    }

    private static string? Text(string resource, string code) =>
        new System.Resources.ResourceManager(resource, typeof(AccessNeed).Assembly).GetString(code, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}

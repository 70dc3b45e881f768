using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Software;

namespace GatewayConsole.Touring;

/// <summary>An operator may not begin, is told everything that is missing, and may once it is mended; the software area is grey until it is granted.</summary>
internal static class AccessChapter
{
    private static readonly AccessRequest Start = new AccessRequest.Start(ApplicationKind.OpenTradingGateways);

    public static void Run(Narrator narrator, TourWorld world)
    {
        var manager = new Acting(new(TourWorld.Legal(AccountName.Of("zhang.manager")), world.Reviewer.Institution), Role.AccountManager);
        var administrator = new Acting(new(TourWorld.Legal(AccountName.Of("li.admin")), world.Operator.Institution), Role.GatewayOperator);
        SetUp(world, manager, administrator);

        narrator.Chapter("An operator wants to begin; everything that is missing is named, with whom to ask", "操作员准备申请；缺少的条件一次列全，并指明找谁办理");
        var clerk = new Acting(world.Operator, TourWorld.Legal(Role.Of("财务岗")));
        ShowMissing(narrator, PlatformAccess.Decide(world.Member, clerk, Start).AsT1);
        Mend(world, manager, administrator);
        narrator.Say(
            $"Each does so, and {PlatformAccess.Decide(world.Member, new(world.Operator, Role.GatewayOperator), Start).AsT0.By.Account} may begin as gateway operator.",
            $"各自办理后，{PlatformAccess.Decide(world.Member, new(world.Operator, Role.GatewayOperator), Start).AsT0.By.Account} 可以网关操作岗开始申请。");

        narrator.Chapter("The software area is grey without its own grant, even for the administrator", "交易支持软件专区须单独授权，管理员也不例外");
        foreach (var by in (Acting[])[clerk, administrator])
        {
            ShowMissing(narrator, SoftwareArea.Enter(world.Member, by).AsT1);
            Grant(world, by.Actor.Account, Product.TradingSoftware, administrator);
        }

        ShowPackages(narrator, SoftwareArea.Enter(world.Member, administrator).AsT0);
    }

    // The account manager sets up an administrator, who creates the operator's account; its password was never changed.
    private static void SetUp(TourWorld world, Acting manager, Acting administrator)
    {
        world.Member = Done(world.Member.CreateAccount(new(administrator.Actor.Account) { PersonName = "李雷", IsAdministrator = true }, manager));
        ChangePassword(world, administrator.Actor);
        world.Member = Done(world.Member.CreateAccount(new(world.Operator.Account) { PersonName = "王梅" }, administrator));
    }

    private static void Mend(TourWorld world, Acting manager, Acting administrator)
    {
        ChangePassword(world, world.Operator);
        Grant(world, world.Operator.Account, Product.TradingGateway, administrator);
        world.Member = Done(world.Member.FillMemberCode(TourWorld.Legal(MemberCode.Of("00123")), manager));
        world.Member = Done(world.Member.Edit(world.Member.Record with { UnifiedSocialCreditCode = TourWorld.Legal(UnifiedSocialCreditCode.Of("91310115MA1K3BTP2B")) }, administrator));
    }

    private static void ChangePassword(TourWorld world, Actor by) => world.Member = Done(world.Member.ChangePassword(oldPasswordRight: true, newPassword: null, by));

    private static void Grant(TourWorld world, AccountName to, Product product, Acting by) => world.Member = Done(world.Member.Grant(to, product, by, world.Tick()));

    private static void ShowMissing(Narrator narrator, AccessDenied denied)
    {
        foreach (var gap in denied)
        {
            narrator.Refusal(gap.Text(narrator.Screen.Language));
        }
    }

    private static void ShowPackages(Narrator narrator, SoftwareCatalogue catalogue) => narrator.Table(
        [narrator.Screen.Pick("product", "产品"), narrator.Screen.Pick("package", "软件包")],
        catalogue.Packages.Select(package => (string[])[package.Product.Name(narrator.Screen.Language), package.Name.Value]));

    private static Institution Done(InstitutionOutcome outcome) => outcome.Match(
        institution => institution,
        denied => throw new InvalidOperationException(denied.ToString()),
        violations => throw new InvalidOperationException(violations.ToString()));
}

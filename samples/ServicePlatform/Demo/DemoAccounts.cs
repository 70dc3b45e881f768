using ExchangeGateway;
using ExchangeGateway.Institutions;

namespace ServicePlatform.Demo;

/// <summary>Somebody who can sign in to the demo.</summary>
internal sealed record DemoAccount(InstitutionId Institution, AccountName Name, Role Role, string English, string Chinese)
{
    public Acting Acting => new(new(Name, Institution), Role);
}

/// <summary>The demo's institutions and those who work for them.</summary>
internal static class DemoAccounts
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "Gateway-2026";

    public static InstitutionId TechnologyCompany { get; } = InstitutionId.Of("technology-company").AsT0;
    public static InstitutionId Chenxi { get; } = InstitutionId.Of("chenxi").AsT0;
    public static InstitutionId Yuanshan { get; } = InstitutionId.Of("yuanshan").AsT0;
    public static InstitutionId Yunxi { get; } = InstitutionId.Of("yunxi").AsT0;

    public static DemoAccount Reviewer { get; } = new(TechnologyCompany, Named("reviewer"), Role.Reviewer, "Reviewer of the exchange's technology company", "技术公司审核岗");
    public static DemoAccount Manager { get; } = new(TechnologyCompany, Named("manager"), Role.AccountManager, "Account manager of the exchange's technology company", "技术公司客户经理");
    public static DemoAccount ChenxiAdministrator { get; } = new(Chenxi, Named("chen"), Role.GatewayOperator, "Administrator of Chenxi Securities, holds both products", "晨曦证券管理员，已授权两类网关");
    public static DemoAccount ChenxiOperator { get; } = new(Chenxi, Named("li"), Role.GatewayOperator, "Gateway operator of Chenxi Securities, holds both products", "晨曦证券网关操作岗，已授权两类网关");
    public static DemoAccount ChenxiTrader { get; } = new(Chenxi, Named("wang"), Role.GatewayOperator, "Gateway operator of Chenxi Securities, trading gateways only", "晨曦证券网关操作岗，仅授权交易网关");
    public static DemoAccount ChenxiNewcomer { get; } = new(Chenxi, Named("zhao"), Role.GatewayOperator, "Account of Chenxi Securities without a grant", "晨曦证券账户，未获任何授权");
    public static DemoAccount YuanshanAdministrator { get; } = new(Yuanshan, Named("yuan"), Role.GatewayOperator, "Administrator of Yuanshan Futures, holds both products", "远山期货管理员，已授权两类网关");
    public static DemoAccount YuanshanOperator { get; } = new(Yuanshan, Named("sun"), Role.GatewayOperator, "Gateway operator of Yuanshan Futures, holds both products", "远山期货网关操作岗，已授权两类网关");
    public static DemoAccount YunxiAdministrator { get; } = new(Yunxi, Named("yun"), Role.GatewayOperator, "Administrator of Yunxi Securities, whose record is incomplete", "云溪证券管理员，机构信息尚不完整");

    public static ValueList<DemoAccount> All =>
    [
        Reviewer, Manager, ChenxiAdministrator, ChenxiOperator, ChenxiTrader, ChenxiNewcomer, YuanshanAdministrator, YuanshanOperator, YunxiAdministrator,
    ];

    private static AccountName Named(string name) => AccountName.Of(name).AsT0;
}

using ExchangeGateway.Institutions;

namespace ExchangeGateway.Tests.Institutions;

public class InstitutionTests
{
    private static InstitutionRecord Blank => new() { Name = Members.CompleteRecord.Name };

    private static NewAccount Sub(string name) => new(Members.Name(name));

    private static IEnumerable<(string Code, string Path, string? Found)> Told(InstitutionOutcome outcome) => outcome.AsT2.Select(v => (v.Code, v.Path, v.Found));

    [Fact]
    [Trait("Rule", "1.1-1")]
    public void FirstAccounts_ComeFromTheAccountManager()
    {
        var set = Members.Done(Members.Empty.CreateAccount(Sub("boss") with { IsAdministrator = true, VpnAccount = Members.Name("vpn-boss") }, Members.Manager));
        var both = Members.Done(set.CreateAccount(Sub("clerk"), Members.Manager));
        Assert.Equal([("boss", true, "vpn-boss"), ("clerk", false, null)], both.Accounts.Select(a => (a.Name.Value, a.IsAdministrator, a.VpnAccount?.Value)));
        Assert.All(both.Accounts, account => Assert.Null(account.SubAccountOf));
    }

    [Fact]
    [Trait("Rule", "1.1-1")]
    public void FirstAccount_ByAnybodyElse_IsReferredToTheAccountManager()
    {
        var denied = Members.Empty.CreateAccount(Sub("boss"), Members.Boss).AsT1;
        Assert.Equal(["account-known", "password-current", "administrator"], denied.Needs());
        Assert.Equal([AccessRemedy.AskAccountManager, AccessRemedy.ChangePassword, AccessRemedy.AskAccountManager], denied.Select(gap => gap.Remedy));
    }

    [Fact]
    [Trait("Rule", "1.1-1")]
    public void AccountManager_OfTheInstitutionItself_IsNone() =>
        Assert.Contains("administrator", Members.WithClerk.CreateAccount(Sub("x"), Members.Acting("clerk", Role.AccountManager)).Refusals());

    [Fact]
    [Trait("Rule", "1.1-2")]
    public void SubAccounts_AreCreatedByAnAdministratorWithinTheQuota()
    {
        var full = "abc".Aggregate(Members.WithBoss, (institution, name) =>
            Members.Done(institution.CreateAccount(Sub($"{name}") with { VpnAccount = Members.Name($"vpn-{name}") }, Members.Boss)));
        Assert.Equal((3, 3), (full.VpnAccountsInUse, full.VpnQuota.Value));
        Assert.All(full.Accounts.Skip(1), account => Assert.Equal(Members.Name("boss"), account.SubAccountOf));
        Assert.Equal([("vpn-quota-exceeded", "vpnAccount", "4")], Told(full.CreateAccount(Sub("d") with { VpnAccount = Members.Name("vpn-d") }, Members.Boss)));
        var ordinary = Members.Done(full.CreateAccount(Sub("d"), Members.Boss));
        Assert.Equal(ordinary, Members.Done(ordinary.SetVpnAccount(Members.Name("d"), null, Members.Boss)));
        Assert.True(full.SetVpnAccount(Members.Name("a"), Members.Name("vpn-a2"), Members.Boss).IsT0);
        var freed = Members.Done(full.SetVpnAccount(Members.Name("a"), null, Members.Boss));
        Assert.True(freed.CreateAccount(Sub("d") with { VpnAccount = Members.Name("vpn-d") }, Members.Boss).IsT0);
    }

    [Fact]
    [Trait("Rule", "1.1-2")]
    public void SubAccount_ByAnOrdinaryAccount_IsReferredToTheAdministratorsByName()
    {
        var named = Members.Done(Members.WithClerk.CreateAccount(Sub("second") with { IsAdministrator = true, PersonName = "李四" }, Members.Boss));
        var gap = Assert.Single(named.CreateAccount(Sub("x"), Members.Clerk).AsT1);
        Assert.Equal(("1.1-2", "administrator", AccessRemedy.AskAdministrator), (gap.Rule.Id, gap.Need.Code, gap.Remedy));
        Assert.Equal(["boss", "李四 (second)"], gap.Ask);
    }

    [Fact]
    [Trait("Rule", "1.1-2")]
    public void Names_AreTakenOnce()
    {
        var one = Members.Done(Members.WithClerk.SetVpnAccount(Members.Name("clerk"), Members.Name("v"), Members.Boss));
        Assert.Equal(["account-there", "account-there"], one.CreateAccount(Sub("clerk2") with { VpnAccount = Members.Name("v") }, Members.Boss).Refusals()
            .Concat(one.CreateAccount(Sub("clerk"), Members.Boss).Refusals()));
        Assert.Equal([("account-there", "vpnAccount", "v")], Told(one.SetVpnAccount(Members.Name("boss"), Members.Name("v"), Members.Boss)));
        Assert.True(one.SetVpnAccount(Members.Name("clerk"), Members.Name("v"), Members.Boss).IsT0);
    }

    [Fact]
    [Trait("Rule", "1.1-2")]
    public void VpnQuota_IsTheAccountManagersAndCoversWhatIsInUse()
    {
        var one = Members.Done(Members.WithBoss.SetVpnAccount(Members.Name("boss"), Members.Name("v"), Members.Manager));
        Assert.Equal(["account-manager"], one.SetVpnQuota(Members.Quota(9), Members.Boss).Refusals());
        Assert.Equal(9, Members.Done(one.SetVpnQuota(Members.Quota(9), Members.Manager)).VpnQuota.Value);
        Assert.Equal(["vpn-quota-exceeded"], one.SetVpnQuota(Members.Quota(0), Members.Manager).Refusals());
    }

    [Fact]
    [Trait("Rule", "1.1-3")]
    public void ThreeSubAccounts_MayBeAdministrators_BesidesTheFirst()
    {
        var four = "abcd".Aggregate(Members.WithBoss, (institution, name) => Members.Done(institution.CreateAccount(Sub($"{name}"), Members.Boss)));
        var three = "abc".Aggregate(four, (institution, name) => Members.Done(institution.MakeAdministrator(Members.Name($"{name}"), Members.Boss)));
        Assert.Equal(["boss", "a", "b", "c"], three.Administrators.Select(account => account.Name.Value));
        Assert.Equal(["administrator-count"], three.MakeAdministrator(Members.Name("d"), Members.Boss).Refusals());
        Assert.Equal(["administrator-count"], three.MakeAdministrator(Members.Name("d"), Members.Manager).Refusals());
        Assert.Equal(["administrator-count"], three.CreateAccount(Sub("e") with { IsAdministrator = true }, Members.Boss).Refusals());
        Assert.True(three.CreateAccount(Sub("e") with { IsAdministrator = true }, Members.Manager).IsT0);
        Assert.True(three.CreateAccount(Sub("e"), Members.Boss).IsT0);
        Assert.True(Members.Done(three.UnmakeAdministrator(Members.Name("a"), Members.Boss)).MakeAdministrator(Members.Name("d"), Members.Boss).IsT0);
        Assert.Equal(three, Members.Done(three.MakeAdministrator(Members.Name("a"), Members.Boss)));
    }

    [Fact]
    [Trait("Rule", "1.1-3")]
    public void LastAdministrator_IsNotRemoved()
    {
        Assert.Empty(Members.Empty.Administrators);
        Assert.All([Members.Boss, Members.Manager], by =>
        {
            Assert.Equal(["last-administrator"], Members.WithClerk.UnmakeAdministrator(Members.Name("boss"), by).Refusals());
            Assert.Equal(["last-administrator"], Members.WithClerk.RemoveAccount(Members.Name("boss"), by).Refusals());
        });
        Assert.Equal(["boss"], Members.Done(Members.WithClerk.RemoveAccount(Members.Name("clerk"), Members.Boss)).Accounts.Select(a => a.Name.Value));
        var two = Members.Done(Members.WithClerk.MakeAdministrator(Members.Name("clerk"), Members.Boss));
        Assert.Equal(["clerk"], Members.Done(two.RemoveAccount(Members.Name("boss"), Members.Clerk)).Administrators.Select(a => a.Name.Value));
    }

    [Fact]
    [Trait("Rule", "1.1-3")]
    public void Administrator_OfAnAccountThatTheAccountManagerSetUp_IsMadeByHimAlone()
    {
        var set = Members.Done(Members.WithBoss.CreateAccount(Sub("second"), Members.Manager));
        Assert.Equal(["sub-account-needed"], set.MakeAdministrator(Members.Name("second"), Members.Boss).Refusals());
        Assert.Equal(2, Members.Done(set.MakeAdministrator(Members.Name("second"), Members.Manager)).Administrators.Count);
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public void Grant_ByAnAdministrator_IsForThatAccountAlone()
    {
        Assert.All(Members.WithClerk.Accounts, account => Assert.Empty(account.Grants));
        var granted = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Boss, Members.At));
        Assert.Equal([new(Product.TradingGateway, Members.Name("boss"), Members.At)], granted.Find(Members.Name("clerk"))!.Grants);
        Assert.False(granted.Find(Members.Name("boss"))!.Holds(Product.TradingGateway));
        Assert.True(Members.Done(granted.Grant(Members.Name("boss"), Product.TradingGateway, Members.Boss, Members.At)).Find(Members.Name("boss"))!.Holds(Product.TradingGateway));
        Assert.Equal(granted, Members.Done(granted.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Boss, Members.At.PlusTicks(1))));
        Assert.Equal(Members.WithClerk, Members.Done(granted.Withdraw(Members.Name("clerk"), Product.TradingGateway, Members.Boss)));
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public void Grant_ByAnybodyElse_IsRefused()
    {
        Assert.Equal(["administrator"], Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Clerk, Members.At).Refusals());
        Assert.Equal(["own-institution"], Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Manager, Members.At).Refusals());
        var stranger = new Acting(new(Members.Name("boss"), Members.Id("another broker")), Role.GatewayOperator);
        Assert.Equal(["own-institution"], Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, stranger, Members.At).Refusals());
        Assert.Equal([("account-unknown", "account", "nobody")], Told(Members.WithClerk.Grant(Members.Name("nobody"), Product.TradingGateway, Members.Boss, Members.At)));
    }

    [Fact]
    public void AnotherInstitution_IsToldNothing()
    {
        var stranger = new Acting(new(Members.Name("x"), Members.Id("another broker")), Role.GatewayOperator);
        Assert.All(Enum.GetValues<InstitutionAct>().Except([InstitutionAct.FillMemberCode, InstitutionAct.SetVpnQuota]), act =>
        {
            var denied = Refuse(act, stranger);
            Assert.Equal(["own-institution"], denied.Needs());
            Assert.All(denied, gap => Assert.Empty(gap.Ask));
        });

        static AccessDenied Refuse(InstitutionAct act, Acting by) => ExchangeGateway.Access.PlatformAccess.Decide(Members.WithClerk, by, new ExchangeGateway.Access.AccessRequest.Manage(act)).AsT1;
    }

    [Fact]
    [Trait("Rule", "1.7-3")]
    public void Record_Incomplete_NamesWhatIsMissing()
    {
        Assert.Null(Members.CompleteRecord.Missing());
        Assert.Equal([("1.7-3", "record-field-missing", "memberCode"), ("1.7-3", "record-field-missing", "unifiedSocialCreditCode")],
            Blank.Missing()!.Select(v => (v.Rule.Id, v.Code, v.Path)));
        Assert.Equal(["unifiedSocialCreditCode"], (Members.CompleteRecord with { UnifiedSocialCreditCode = null }).Missing()!.Select(v => v.Path));
        Assert.Equal(["memberCode"], (Members.CompleteRecord with { MemberCode = null }).Missing()!.Select(v => v.Path));
    }

    [Fact]
    [Trait("Rule", "1.7-4")]
    public void Record_IsEditedByAnAdministratorAlone()
    {
        var changed = Members.CompleteRecord with { Industry = Industry.Securities, NewMemberCode = Members.Legal(MemberCode.Of("00002")) };
        Assert.Equal(changed, Members.Done(Members.WithClerk.Edit(changed, Members.Boss)).Record);
        Assert.Equal(["administrator"], Members.WithClerk.Edit(changed, Members.Clerk).Refusals());
        Assert.Equal(["own-institution"], Members.WithClerk.Edit(changed, Members.Manager).Refusals());
    }

    [Fact]
    [Trait("Rule", "1.7-4")]
    public void Record_OfAnInstitutionWithoutAdministrator_AsksTheAccountManager()
    {
        var none = Members.SignedIn(Members.Done(Members.Empty.CreateAccount(Sub("clerk"), Members.Manager)), "clerk");
        var gap = Assert.Single(none.Edit(Blank, Members.Clerk).AsT1);
        Assert.Equal(("1.7-4", "administrator", AccessRemedy.AskAccountManager, 0), (gap.Rule.Id, gap.Need.Code, gap.Remedy, gap.Ask.Count));
        Assert.True(none.MakeAdministrator(Members.Name("clerk"), Members.Manager).IsT0);
    }

    [Fact]
    [Trait("Rule", "1.7-4")]
    public void MemberCode_Empty_IsFilledInByTheAccountManagerAndThenEditedByTheInstitution()
    {
        var (one, two) = (Members.Legal(MemberCode.Of("1")), Members.Legal(MemberCode.Of("2")));
        var empty = Members.Done(Members.WithBoss.Edit(Blank, Members.Boss));
        Assert.Equal(["member-code-empty"], empty.Edit(Blank with { MemberCode = one }, Members.Boss).Refusals());
        Assert.True(empty.Edit(Blank with { Industry = Industry.Securities }, Members.Boss).IsT0);
        Assert.Equal(["account-manager"], empty.FillMemberCode(one, Members.Boss).Refusals());
        var filled = Members.Done(empty.FillMemberCode(one, Members.Manager));
        Assert.Equal(one, filled.Record.MemberCode);
        Assert.Equal(two, Members.Done(filled.Edit(filled.Record with { MemberCode = two }, Members.Boss)).Record.MemberCode);
        Assert.Equal(["member-code-there"], filled.FillMemberCode(two, Members.Manager).Refusals());
    }

    [Fact]
    public void Restore_WhatAHostKept_IsTheSame()
    {
        var granted = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Boss, Members.At));
        Assert.Equal(granted, Institution.Restore(granted.Id, granted.Record, granted.VpnQuota, granted.Accounts));
    }
}

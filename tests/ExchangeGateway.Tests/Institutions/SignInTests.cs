using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using static ExchangeGateway.Institutions.SignInFactor;

namespace ExchangeGateway.Tests.Institutions;

public class SignInTests
{
    private static readonly Institution
        Ours = Members.Done(Members.WithClerk.SetVpnAccount(Members.Name("clerk"), Members.Name("vpn-clerk"), Members.Boss)),
        Hosted = Members.WithClerk with { IsHostedCustomer = true };

    public static TheoryData<SignInFactor[], string[]> ThroughTheVpn => new()
    {
        { [], ["1.2-1 vpn-password", "1.2-1 vpn-sms-code", "1.3-1 platform-password"] },
        { [VpnPassword], ["1.2-1 vpn-sms-code", "1.3-1 platform-password"] },
        { [VpnPassword, VpnSmsCode], ["1.3-1 platform-password"] },
        { [VpnPassword, VpnSmsCode, PlatformPassword], [] },
        { [VpnPassword, VpnPassword, VpnSmsCode, PlatformPassword], [] },
        { [VpnSmsCode, VpnPassword], ["1.2-1 vpn-sms-code", "1.3-1 platform-password"] },
        { [PlatformPassword], ["1.2-1 vpn-password", "1.2-1 vpn-sms-code", "1.3-1 platform-password"] },
        { [PlatformPassword, VpnPassword, VpnSmsCode], ["1.3-1 platform-password"] },
    };

    [Theory]
    [MemberData(nameof(ThroughTheVpn))]
    [Trait("Rule", "1.2-1")]
    [Trait("Rule", "1.3-1")]
    public void Decide_ThroughTheVpn_AsksTwoFactorsAndThenThePlatforms(SignInFactor[] given, string[] missing)
    {
        var decision = SignIn.Decide(Ours, Members.Name("clerk"), [.. given]);
        Assert.Equal((SignInRoute.ThroughVpn, "1.2-1", missing.Length == 0), (decision.Route, decision.Reason.Id, decision.SignsIn));
        Assert.Equal(missing, decision.Missing?.Select(gap => gap.ToString()) ?? []);
    }

    [Fact]
    [Trait("Rule", "1.1-4")]
    [Trait("Rule", "1.3-1")]
    public void Decide_HostedCustomer_SignsInDirectly()
    {
        var before = SignIn.Decide(Hosted, Members.Name("clerk"), []);
        Assert.Equal((SignInRoute.Direct, "1.1-4", false), (before.Route, before.Reason.Id, before.SignsIn));
        Assert.Equal(["platform-password"], before.Missing!.Needs());
        Assert.True(SignIn.Decide(Hosted, Members.Name("clerk"), [PlatformPassword]).SignsIn);
        Assert.False(SignIn.Decide(Hosted, Members.Name("clerk"), [VpnPassword, VpnSmsCode]).SignsIn);
    }

    [Fact]
    [Trait("Rule", "1.1-2")]
    public void Decide_WithoutVpnAccount_AsksAnAdministratorForOne()
    {
        var gap = SignIn.Decide(Ours, Members.Name("boss"), [VpnPassword, VpnSmsCode, PlatformPassword]).Missing![0];
        Assert.Equal(("1.1-2", "vpn-account", AccessRemedy.AskAdministrator), (gap.Rule.Id, gap.Need.Code, gap.Remedy));
    }

    [Fact]
    public void Decide_UnknownAccount_NeverSignsIn()
    {
        Assert.Equal(["account-known"], SignIn.Decide(Hosted, Members.Name("nobody"), [PlatformPassword]).Missing!.Needs());
        Assert.Equal(["account-known", "vpn-account"], SignIn.Decide(Ours, Members.Name("nobody"), [VpnPassword, VpnSmsCode, PlatformPassword]).Missing!.Needs());
    }

    [Fact]
    public void Reason_IsToldInBothLanguages() =>
        Assert.NotEqual(SignIn.Decide(Hosted, Members.Name("clerk"), []).Reason.Meaning(Language.English), SignIn.Decide(Hosted, Members.Name("clerk"), []).Reason.Meaning(Language.Chinese));
}

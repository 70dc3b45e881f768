using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>A violation of every requirement that this room makes, each made by what users call.</summary>
internal static class InstitutionViolations
{
    private static readonly Institution Full = Members.Done(Members.WithClerk.SetVpnAccount(Members.Name("boss"), Members.Name("v"), Members.Boss));

    private static readonly ContactPhoneChange Unverified =
        ContactPhoneChange.Request(Members.Name("nobody"), Members.Phone("13812345678"), SmsCodeHash.Of("000000"), Members.At);

    public static IEnumerable<Violation> All =>
    [
        .. new InstitutionRecord { Name = Members.CompleteRecord.Name }.Missing()!,
        .. Of(Members.Done(Members.WithBoss.Edit(Members.CompleteRecord with { MemberCode = null }, Members.Boss)).Edit(Members.CompleteRecord, Members.Boss)),
        .. Of(Members.WithBoss.FillMemberCode(Members.CompleteRecord.MemberCode!, Members.Manager)),
        .. Of(Full.CreateAccount(new(Members.Name("boss")) { VpnAccount = Members.Name("v") }, Members.Boss)),
        .. Of(Full.SetVpnQuota(default, Members.Manager)),
        .. Of(Members.Done(Full.CreateAccount(new(Members.Name("x")), Members.Manager)).MakeAdministrator(Members.Name("x"), Members.Boss)),
        .. Of("abc".Aggregate(Full, (some, name) => Members.Done(some.CreateAccount(new(Members.Name($"{name}")) { IsAdministrator = true }, Members.Boss))).MakeAdministrator(Members.Name("clerk"), Members.Boss)),
        .. Of(Full.UnmakeAdministrator(Members.Name("boss"), Members.Boss)),
        .. Of(Full.ChangeContactPhone(Unverified)),
        .. Of(Full.ChangePassword(oldPasswordRight: false, PasswordPolicy.CheckChange("x", "x", "y"), Members.Clerk.Actor)),
        VpnQuota.Of(-1).AsT1,
        SmsCodePolicy.Of(Duration.Zero, 1).AsT1,
        SmsCodePolicy.Of(Duration.FromMinutes(1), 0).AsT1,
        UnifiedSocialCreditCode.Of("9").AsT1,
        UnifiedSocialCreditCode.Of("9111000060003IOZSV").AsT1,
        UnifiedSocialCreditCode.Of("91310115MA1K3BTP3B").AsT1,
        UnifiedSocialCreditCode.Of("91110000600037341N").AsT1,
        MobileNumber.Of("1").AsT1,
        EmailAddress.Of("1").AsT1,
        IdentityDocument.Of(IdentityDocumentKind.Passport, "").AsT1,
        IdentityDocument.Of(IdentityDocumentKind.ResidentIdentityCard, "1").AsT1,
        IdentityDocument.Of(IdentityDocumentKind.ResidentIdentityCard, "360426199102300071").AsT1,
        IdentityDocument.Of(IdentityDocumentKind.ResidentIdentityCard, "360426199101010072").AsT1,
    ];

    private static Violations Of(InstitutionOutcome outcome) => outcome.AsT2;
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Institutions;

public class InstitutionViolationTests
{
    [Fact]
    public void EveryRequirementOfSection1_CanBeBroken() =>
        Assert.Equal(
            Requirement.All.Where(requirement => requirement.Rule.Id[0] == '1' || requirement.Rule.Id == "3.2-1").Select(requirement => requirement.Code).Order(),
            InstitutionViolations.All.Select(violation => violation.Code).Distinct().Order());

    [Fact]
    public void EveryViolation_NamesItsPlaceWhatStandsThereAndWhatIsAllowed() =>
        Assert.Equal(
            [
                ("1.7-3", "record-field-missing", "memberCode", null, null),
                ("1.7-3", "record-field-missing", "unifiedSocialCreditCode", null, null),
                ("1.7-4", "member-code-empty", "memberCode", "00001", null),
                ("1.7-4", "member-code-there", "memberCode", "00001", null),
                ("1.1-2", "account-there", "account", "boss", null),
                ("1.1-2", "vpn-quota-exceeded", "vpnQuota", "1", "0–0"),
                ("1.1-3", "sub-account-needed", "account", "x", null),
                ("1.1-3", "administrator-count", "account", "4", "1–3"),
                ("1.1-3", "last-administrator", "account", "boss", null),
                ("1.1-2", "account-unknown", "account", "nobody", null),
                ("1.7-1", "phone-not-verified", "newPhone", "*******5678", null),
                ("1.7-2", "old-password-wrong", "oldPassword", null, null),
                ("1.7-2", "password-length", "newPassword", "1", "12–20"),
                ("1.7-2", "password-classes", "newPassword", "1", "3–4"),
                ("1.7-2", "password-same", "newPassword", null, null),
                ("1.7-2", "password-repeat", "repeatedPassword", null, null),
                ("1.1-2", "vpn-quota-range", "vpnQuota", "-1", "0–10000"),
                ("1.7-1", "sms-code-lifetime", "smsCode.lifetime", "0:00:00:00", null),
                ("1.7-1", "sms-code-tries", "smsCode.tries", "0", "1–10"),
                ("1.7-3", "credit-code-length", "unifiedSocialCreditCode", "9", "18"),
                ("1.7-3", "credit-code-character", "unifiedSocialCreditCode[13]", "I", "0–9, A–Z (– I O S V Z)"),
                ("1.7-3", "credit-code-organisation-check", "unifiedSocialCreditCode[16]", "3", "2"),
                ("1.7-3", "credit-code-check", "unifiedSocialCreditCode[17]", "N", "L"),
                ("1.7-1", "mobile-number", "mobileNumber", "*", null),
                ("3.2-1", "email-address", "email", "1", null),
                ("3.2-1", "document-number", "idDocumentNumber", null, "1–64"),
                ("3.2-1", "resident-number-shape", "idDocumentNumber", "*", null),
                ("3.2-1", "resident-number-date", "idDocumentNumber[6]", "**************0071", null),
                ("3.2-1", "resident-number-check", "idDocumentNumber[17]", "**************0072", null),
            ],
            InstitutionViolations.All.Select(v => (v.Rule.Id, v.Code, v.Path, v.Found, v.Allowed)));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryViolation_SaysWhereWhatStandsThereAndWhatIsAllowed(Language language) =>
        Assert.All(InstitutionViolations.All, violation =>
        {
            var text = violation.Text(language);
            Assert.StartsWith(violation.Path, text, StringComparison.Ordinal);
            Assert.Contains(violation.Found ?? "", text, StringComparison.Ordinal);
            Assert.Contains(violation.Allowed ?? "", text, StringComparison.Ordinal);
            Assert.Contains($" {violation.Rule})", text.Replace('）', ')'), StringComparison.Ordinal);
        });
}

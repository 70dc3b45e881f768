using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

// Who edits what of the record (1.7-4).
public sealed partial record Institution
{
    /// <summary>
    /// Edits the record: an administrator may, every field of it; the member code only once it has been set (1.7-4).
    /// The VPN quota and the administrators are no fields: a quota that one sets oneself would limit nothing.
    /// </summary>
    public InstitutionOutcome Edit(InstitutionRecord record, Acting by)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Take(InstitutionAct.EditRecord, by, Flaws(), () => this with { Record = record });

        IEnumerable<Violation> Flaws() =>
            Record.MemberCode is null && record.MemberCode is not null ? [new(Requirement.MemberCodeEmpty, "memberCode", record.MemberCode.Value)] : [];
    }

    /// <summary>Fills in an empty member code: the account manager may (1.7-4).</summary>
    public InstitutionOutcome FillMemberCode(MemberCode memberCode, Acting by) =>
        Take(InstitutionAct.FillMemberCode, by,
            Record.MemberCode is { } there ? [new(Requirement.MemberCodeThere, "memberCode", there.Value)] : [],
            () => this with { Record = Record with { MemberCode = memberCode } });

    /// <summary>Sets how many VPN accounts there may be, no fewer than there are: the account manager may.</summary>
    public InstitutionOutcome SetVpnQuota(VpnQuota quota, Acting by) =>
        Take(InstitutionAct.SetVpnQuota, by, QuotaFlaws(VpnAccountsInUse, quota, "vpnQuota"), () => this with { VpnQuota = quota });

    private static IEnumerable<Violation> QuotaFlaws(int accounts, VpnQuota quota, string path) =>
        accounts > quota.Value ? [new(Requirement.VpnQuotaExceeded, path, $"{accounts}") { Allowed = $"0–{quota}" }] : [];
}

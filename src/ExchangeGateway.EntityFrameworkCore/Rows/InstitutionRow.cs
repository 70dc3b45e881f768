using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>An institution, with its accounts in JSON.</summary>
internal sealed class InstitutionRow : AggregateRow
{
    public string FullName { get; set; } = null!;

    public string? MemberCode { get; set; }

    public string? NewMemberCode { get; set; }

    public string? MbpClientName { get; set; }

    public string? MbpClientId { get; set; }

    public string? Industry { get; set; }

    public string? UnifiedSocialCreditCode { get; set; }

    public int VpnQuota { get; set; }

    public bool IsHostedCustomer { get; set; }

    public string Accounts { get; set; } = null!;

    public override AggregateKind AggregateKind => AggregateKind.Institution;

    public override Aggregate Read() => new RegisteredInstitution(
        ExchangeGateway.Institutions.Institution.Restore(
            InstitutionId,
            new()
            {
                Name = InstitutionName.Of(FullName).Kept(),
                MemberCode = MemberCode is null ? null : Institutions.MemberCode.Of(MemberCode).Kept(),
                NewMemberCode = NewMemberCode is null ? null : Institutions.MemberCode.Of(NewMemberCode).Kept(),
                MbpClientName = MbpClientName is null ? null : Institutions.MbpClientName.Of(MbpClientName).Kept(),
                MbpClientId = MbpClientId is null ? null : Institutions.MbpClientId.Of(MbpClientId).Kept(),
                Industry = Industry is null ? null : Institutions.Industry.Of(Industry).Kept(),
                UnifiedSocialCreditCode = UnifiedSocialCreditCode is null ? null : Institutions.UnifiedSocialCreditCode.Of(UnifiedSocialCreditCode).Kept(),
            },
            Institutions.VpnQuota.Of(VpnQuota).Kept(),
            RowJson.Read<ValueList<Account>>(Accounts)) with
        {
            IsHostedCustomer = IsHostedCustomer,
        });

    protected override void Write(Aggregate after)
    {
        var institution = ((RegisteredInstitution)after).Value;
        var record = institution.Record;
        (FullName, MemberCode, NewMemberCode) = (record.Name.Value, record.MemberCode?.Value, record.NewMemberCode?.Value);
        (MbpClientName, MbpClientId) = (record.MbpClientName?.Value, record.MbpClientId?.Value);
        (Industry, UnifiedSocialCreditCode) = (record.Industry?.Value, record.UnifiedSocialCreditCode?.Value);
        (VpnQuota, IsHostedCustomer) = (institution.VpnQuota.Value, institution.IsHostedCustomer);
        Accounts = RowJson.Write(institution.Accounts);
    }
}

using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using NodaTime;

namespace ServicePlatform.Institutions;

/// <summary>An institution.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Record">What is on record of it.</param>
/// <param name="IsComplete">Whether gateway applications can be made (1.7-3).</param>
/// <param name="Administrators">The login names of its administrators (1.1-3).</param>
/// <param name="VpnQuota">How many VPN accounts it may have (1.1-2).</param>
/// <param name="VpnAccounts">How many it has.</param>
/// <param name="IsHostedCustomer">Whether it signs in without the VPN (1.1-4).</param>
internal sealed record ShownInstitution(
    string Id, RecordWanted Record, bool IsComplete, IReadOnlyList<string> Administrators, int VpnQuota, int VpnAccounts, bool IsHostedCustomer, long Version, Instant ChangedAt)
{
    public static ShownInstitution Of(Stored<RegisteredInstitution> stored)
    {
        var institution = stored.Value.Value;
        return new(
            institution.Id.Value, RecordOf(institution.Record), institution.Record.Missing() is null, [.. institution.Administrators.Select(account => account.Name.Value)],
            institution.VpnQuota.Value, institution.VpnAccountsInUse, institution.IsHostedCustomer, stored.Version, stored.ChangedAt);
    }

    private static RecordWanted RecordOf(InstitutionRecord record) => new(
        record.Name.Value, record.MemberCode?.Value, record.NewMemberCode?.Value, record.MbpClientName?.Value, record.MbpClientId?.Value, record.Industry?.Value, record.UnifiedSocialCreditCode?.Value);
}

/// <summary>An account of an institution.</summary>
/// <param name="Name">Its login name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="PersonName">Whose it is.</param>
/// <param name="ContactPhone">The person’s mobile phone, masked.</param>
/// <param name="IsAdministrator">Whether it is an administrator (1.1-3).</param>
/// <param name="SubAccountOf">The administrator who created it; null for one that the account manager set up.</param>
/// <param name="VpnAccount">The login name of its VPN account.</param>
/// <param name="Products">The products that it was granted (1.4-1).</param>
/// <param name="Password">Whether it chose its password (1.7-2).</param>
internal sealed record ShownAccount(
    string Name, string? Description, string? PersonName, string? ContactPhone, bool IsAdministrator, string? SubAccountOf, string? VpnAccount, IReadOnlyList<string> Products, PasswordState Password)
{
    public static ShownAccount Of(Account account) => new(
        account.Name.Value, account.Description, account.PersonName, account.ContactPhone?.ToString(), account.IsAdministrator, account.SubAccountOf?.Value, account.VpnAccount?.Value,
        [.. account.Grants.Select(grant => grant.Product.Value)], account.PasswordState);
}

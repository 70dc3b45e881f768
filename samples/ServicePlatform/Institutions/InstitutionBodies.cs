namespace ServicePlatform.Institutions;

/// <summary>What is to be on record of an institution (1.7-4). What is left out is blank.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MemberCode">Its member code (会员编号): an empty one its account manager fills in.</param>
/// <param name="NewMemberCode">Its new member code, where it is getting one.</param>
/// <param name="MbpClientName">The name of its MBP client.</param>
/// <param name="MbpClientId">The id of its MBP client.</param>
/// <param name="Industry">Its industry, as in <c>securities</c>.</param>
/// <param name="UnifiedSocialCreditCode">Its unified social credit code.</param>
internal record RecordWanted(
    string? Name, string? MemberCode = null, string? NewMemberCode = null, string? MbpClientName = null, string? MbpClientId = null, string? Industry = null, string? UnifiedSocialCreditCode = null);

/// <summary>An institution that is to be taken up (1.1-1).</summary>
/// <param name="Record">What is on record of it.</param>
/// <param name="VpnQuota">How many VPN accounts it may have (1.1-2).</param>
/// <param name="IsHostedCustomer">Whether it is a customer of the hosted base-resource service (1.1-4).</param>
internal sealed record InstitutionWanted(RecordWanted Record, int VpnQuota = 0, bool IsHostedCustomer = false);

/// <summary>The member code that is filled in.</summary>
internal sealed record MemberCodeGiven(string? MemberCode);

/// <summary>How many VPN accounts an institution may have.</summary>
/// <param name="Quota">0–10,000, no fewer than it has.</param>
internal sealed record VpnQuotaWanted(int Quota);

/// <summary>An account that is to be created.</summary>
/// <param name="Description">What it is for.</param>
/// <param name="PersonName">Whose it is.</param>
/// <param name="ContactPhone">The person’s mobile phone.</param>
/// <param name="Administrator">Whether it is to be an administrator (1.1-3).</param>
/// <param name="VpnAccount">The login name of its VPN account, where it is to have one.</param>
internal sealed record AccountWanted(string? Description = null, string? PersonName = null, string? ContactPhone = null, bool Administrator = false, string? VpnAccount = null);

/// <summary>The VPN account that an account is to have.</summary>
/// <param name="VpnAccount">Its login name; left out, it is taken away.</param>
internal sealed record VpnAccountWanted(string? VpnAccount = null);

using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>What is on record of an institution. Fields may be blank; while it is incomplete no gateway application can be made (1.7-3).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InstitutionRecord
{
    /// <summary>Its name.</summary>
    public required InstitutionName Name { get; init; }

    /// <summary>Its member code (会员编号). An empty one is filled in by the account manager (1.7-4).</summary>
    public MemberCode? MemberCode { get; init; }

    /// <summary>Its new member code, where it is getting one.</summary>
    public MemberCode? NewMemberCode { get; init; }

    /// <summary>The name of its MBP client.</summary>
    public MbpClientName? MbpClientName { get; init; }

    /// <summary>The id of its MBP client.</summary>
    public MbpClientId? MbpClientId { get; init; }

    /// <summary>Its industry.</summary>
    public Industry? Industry { get; init; }

    /// <summary>Its unified social credit code (统一社会信用代码).</summary>
    public UnifiedSocialCreditCode? UnifiedSocialCreditCode { get; init; }

    /// <summary>Every field that is missing for gateway applications (1.7-3); null where the record is complete.</summary>
    public Violations? Missing()
    {
        var found = default(ViolationList);
        if (MemberCode is null)
        {
            found.Add(Requirement.RecordFieldMissing, "memberCode");
        }

        if (UnifiedSocialCreditCode is null)
        {
            found.Add(Requirement.RecordFieldMissing, "unifiedSocialCreditCode");
        }

        return found.ToViolations();
    }
}

using ExchangeGateway.Institutions;
using ServicePlatform.Forms;
using ServicePlatform.Languages;

namespace ServicePlatform.Institutions;

/// <summary>The fields of an institution's record: their places, what people call them, and what stands in them.</summary>
internal static class RecordFields
{
    public const string Name = "name", MemberCode = "memberCode", NewMemberCode = "newMemberCode", MbpClientName = "mbpClientName", MbpClientId = "mbpClientId", Industry = "industry", CreditCode = "unifiedSocialCreditCode";

    public static readonly IReadOnlyList<string> All = [Name, MemberCode, NewMemberCode, CreditCode, Industry, MbpClientName, MbpClientId];

    public static string Label(string field, Say say) => field switch
    {
        Name => say.Pick("Name", "机构名称"),
        MemberCode => say.Pick("Member code", "会员编号"),
        NewMemberCode => say.Pick("New member code", "新会员编号"),
        CreditCode => say.Pick("Unified social credit code", "统一社会信用代码"),
        Industry => say.Pick("Industry", "行业"),
        MbpClientName => say.Pick("MBP client name", "MBP 客户名称"),
        _ => say.Pick("MBP client id", "MBP 客户编号"),
    };

    public static IEnumerable<(string Label, string? Value)> Shown(InstitutionRecord record, Say say) => All.Select(field => (Label(field, say), Value(record, field, say)));

    /// <summary>The fields as they stand, to be typed over.</summary>
    public static Typed Typed(InstitutionRecord record, Say say)
    {
        var typed = new Typed();
        foreach (var field in All)
        {
            typed.Put(field, Value(record, field, say));
        }

        return typed;
    }

    public static RecordWanted Wanted(Typed typed) =>
        new(typed[Name], typed[MemberCode], typed[NewMemberCode], typed[MbpClientName], typed[MbpClientId], typed[Industry], typed[CreditCode]);

    private static string? Value(InstitutionRecord record, string field, Say say) => field switch
    {
        Name => record.Name.Value,
        MemberCode => record.MemberCode?.Value,
        NewMemberCode => record.NewMemberCode?.Value,
        CreditCode => record.UnifiedSocialCreditCode?.Value,
        Industry => record.Industry?.Name(say.Language),
        MbpClientName => record.MbpClientName?.Value,
        _ => record.MbpClientId?.Value,
    };
}

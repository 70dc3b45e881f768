using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ServicePlatform.Addresses;
using ServicePlatform.Languages;

namespace ServicePlatform.Certificates;

/// <summary>What the pages call things that the core has no text for.</summary>
internal static class CertificateTexts
{
    public static string Tone(CertificateApplicationState state) => state switch
    {
        CertificateApplicationState.InService => "ok",
        CertificateApplicationState.Refused or CertificateApplicationState.Unrecognised => "bad",
        CertificateApplicationState.Replaced or CertificateApplicationState.Cancelled => "off",
        _ => "wait",
    };

    public static (string Tone, string Text) Status(this Say say, CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => ("ok", say.Pick("Valid", "有效")),
        CertificateStatus.RenewalDue => ("warn", say.Pick("Renewal due", "应更新")),
        CertificateStatus.Expired => ("bad", say.Pick("Expired", "已过期")),
        CertificateStatus.NotYetValid => ("wait", say.Pick("Not valid yet", "尚未生效")),
        CertificateStatus.Locked => ("bad", say.Pick("Locked", "已锁定")),
        CertificateStatus.Revoked => ("bad", say.Pick("Revoked", "已吊销")),
        _ => ("off", say.Pick("Cancelled", "已注销")),
    };

    public static string Delivery(this Say say, EKeyDelivery delivery) => delivery is EKeyDelivery.Post ? say.Pick("by post", "邮寄") : say.Pick("to be collected", "自取");

    public static string Colour(this Say say, EKeyColour colour) => colour switch
    {
        EKeyColour.Red => say.Pick("red", "红色"),
        EKeyColour.Black => say.Pick("black", "黑色"),
        EKeyColour.Blue => say.Pick("blue", "蓝色"),
        _ => say.Pick("not known", "不清楚"),
    };

    public static string Paper(this Say say, UnlockPaper paper) => paper switch
    {
        UnlockPaper.Form => say.Pick("Unlock form, signed and stamped", "解锁申请表（签字并盖章）"),
        UnlockPaper.EKey => say.Pick("The EKey itself", "EKey实物"),
        UnlockPaper.LetterOfAuthorisation => say.Pick("Letter of authorisation", "授权书"),
        _ => say.Pick("Identity document of who comes", "经办人身份证件"),
    };

    public static string Route(this Say say, UnlockRoute route) => route is UnlockRoute.InPerson ? say.Pick("in person", "现场办理") : say.Pick("by post", "邮寄办理");

    /// <summary>The certificate's part of an address.</summary>
    public static string Address(this ExchangeGateway.Registry.CertificateNumber number) => $"{AddressText.Of(number.Gateway.Value)}/{number.Kind}/{number.Ordinal}";
}

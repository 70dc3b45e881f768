using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Lifecycles;
using ServicePlatform.Languages;

namespace ServicePlatform.Applications;

/// <summary>What the pages call things that the core has no text for.</summary>
internal static class ApplicationTexts
{
    public static string Kind(this Say say, ApplicationKind kind) => kind switch
    {
        ApplicationKind.OpenTradingGateways => say.Pick("Open trading gateways", "开通交易网关"),
        ApplicationKind.ChangeTradingGateways => say.Pick("Change trading gateways", "变更交易网关"),
        ApplicationKind.RevokeTradingGateways => say.Pick("Revoke trading gateways", "撤销交易网关"),
        ApplicationKind.OpenMarketDataGateways => say.Pick("Open market-data gateways", "开通行情网关"),
        _ => say.Pick("Revoke market-data gateways", "撤销行情网关"),
    };

    public static string Kind(this Say say, CertificateKind kind) => kind is CertificateKind.EKey ? say.Pick("EKey certificate", "EKey证书") : say.Pick("file certificate", "文件证书");

    /// <summary>An action as a button says it.</summary>
    public static string Action(this Say say, string action)
    {
        var text = LifecycleDiagram.ActionCaption(action, say.Language);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>The tone of a state's chip.</summary>
    public static string Tone(ApplicationState state) => state switch
    {
        ApplicationState.Completed => "ok",
        ApplicationState.Rejected => "bad",
        ApplicationState.Withdrawn => "off",
        ApplicationState.MaterialPreparation or ApplicationState.InformationRegistration => "warn",
        _ => "wait",
    };

    public static string Material(this Say say, string material) => material switch
    {
        MaterialRequirement.ApplicationForm => say.Pick("Application form", "申请表"),
        MaterialRequirement.OpeningGuide => say.Pick("Opening guide", "开通指引"),
        MaterialRequirement.CertificateApplicationForm => say.Pick("Certificate application form", "数字证书申请表"),
        MaterialRequirement.RevocationMaterial => say.Pick("Revocation material", "撤销申请材料"),
        _ => material,
    };
}

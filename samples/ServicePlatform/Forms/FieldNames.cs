using System.Globalization;
using ExchangeGateway.Applications;
using ServicePlatform.Languages;

namespace ServicePlatform.Forms;

/// <summary>What people call a place of a form, as in <c>lines[1].flowRate</c>.</summary>
internal static class FieldNames
{
    public static string Of(string path, Say say)
    {
        foreach (var field in Enum.GetValues<ContactField>())
        {
            if (ContactTyping.Path(field) == path)
            {
                return ContactTyping.Label(field, say);
            }
        }

        var parts = path.Split('[', ']');
        var row = parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var place) ? place + 1 : (int?)null;
        var name = Name(parts is [.., { Length: > 1 } last] && row is not null ? last[1..] : parts[0].Split('.')[^1], say);
        return row is null ? name : say.Pick($"{name}, line {row}", $"第{row}行{name}");
    }

    private static string Name(string name, Say say) => name switch
    {
        "businesses" => say.Pick("Businesses", "业务申请"),
        "lines" => say.Pick("Gateways and flow rates", "网关数量与流速权"),
        "count" => say.Pick("Gateways", "网关数量"),
        "flowRate" => say.Pick("Flow rate", "流速权"),
        "gateways" => say.Pick("Gateway", "网关"),
        "registrationNumber" => say.Pick("Registration number", "登记编号"),
        "gatewayId" => say.Pick("Gateway ID", "网关ID号"),
        "add" => say.Pick("Businesses to add", "增加业务"),
        "remove" => say.Pick("Businesses to remove", "减少业务"),
        "eKeyCertificates" => say.Pick("EKey certificates", "EKey证书数量"),
        "fileCertificates" => say.Pick("File certificates", "文件证书数量"),
        "paperFormGateways" => say.Pick("Gateways in the uploaded form", "申请表所列网关数量"),
        "eKeyDelivery" => say.Pick("How EKeys are got", "EKey获取方式"),
        "links" => say.Pick("Received over", "接入方式"),
        "feeds" => say.Pick("Market data", "行情"),
        "interfaces" => say.Pick("Interface", "接口"),
        "attachments" or "material" or "fileName" or "size" or "format" => say.Pick("Materials", "申请材料"),
        "accounts" => say.Pick("Account", "账户"),
        "accountsOnRecord" or "marketMakingOnly" => say.Pick("Declarations", "申明"),
        _ => name,
    };
}

using ExchangeGateway.Applications;
using ServicePlatform.Languages;

namespace ServicePlatform.Forms;

/// <summary>Where what was typed differs from what somebody else saved.</summary>
internal static class FormDifferences
{
    public static IEnumerable<(string Path, string Yours, string Theirs)> Of(ApplicationDraft page)
    {
        var theirs = page.Kind.Fill(page.Newer!.Value.Value.Form);
        return from name in theirs.Names.Union(page.Typed.Names.Where(IsField)).Order(StringComparer.Ordinal)
               let yours = Text(page.Typed, name)
               let saved = Text(theirs, name)
               where yours != saved
               select (name, yours, saved);
    }

    /// <summary>What people call a place of a form.</summary>
    public static string Name(string path, Say say)
    {
        if (Enum.GetValues<ContactField>().FirstOrDefault(field => ContactTyping.Path(field) == path, (ContactField)(-1)) is var known && Enum.IsDefined(known))
        {
            return ContactTyping.Label(known, say);
        }

        var row = path.IndexOf(']', StringComparison.Ordinal) is var end and > 0 ? $" {int.Parse(path.AsSpan(path.IndexOf('[', StringComparison.Ordinal) + 1, end - path.IndexOf('[', StringComparison.Ordinal) - 1), provider: null) + 1}" : "";
        return Field(path[(path.LastIndexOf('.') + 1)..].Split('[')[0], say) + row;
    }

    // Those of the page itself begin nothing that the registry names.
    private static bool IsField(string name) =>
        name is "businesses" or "eKeyCertificates" or "fileCertificates" or "paperFormGateways" or "eKeyDelivery"
        || name.StartsWith("lines[", StringComparison.Ordinal) || name.StartsWith("gateways[", StringComparison.Ordinal)
        || name.StartsWith("contact.", StringComparison.Ordinal) || name.StartsWith("capabilities.", StringComparison.Ordinal);

    private static string Text(Typed typed, string name) => string.Join(", ", typed.All(name).Select(text => text.Trim()).Order(StringComparer.Ordinal));

    private static string Field(string name, Say say) => name switch
    {
        "businesses" => say.Pick("Businesses", "业务申请"),
        "count" => say.Pick("Gateways in line", "网关数量，行"),
        "flowRate" => say.Pick("Flow rate in line", "流速权，行"),
        "gateways" or "registrationNumber" => say.Pick("Gateway", "网关"),
        "gatewayId" => say.Pick("Gateway ID in line", "网关ID号，行"),
        "add" => say.Pick("Businesses to add, line", "增加业务，行"),
        "remove" => say.Pick("Businesses to remove, line", "减少业务，行"),
        "eKeyCertificates" => say.Pick("EKey certificates", "EKey证书数量"),
        "fileCertificates" => say.Pick("File certificates", "文件证书数量"),
        "paperFormGateways" => say.Pick("Gateways in the uploaded form", "申请表所列网关数量"),
        "eKeyDelivery" => say.Pick("How EKeys are got", "EKey获取方式"),
        _ => name,
    };
}

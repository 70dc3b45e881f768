using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Software;

namespace GatewayConsole.Access;

/// <summary>Writes an access decision for people or for programs.</summary>
internal static class AccessOutput
{
    public static void WriteText(Screen screen, AccessQuestion question, ValueList<AccessGap> missing)
    {
        foreach (var gap in missing)
        {
            screen.Out.WriteLine(Screen.Printable(gap.Text(screen.Language)));
        }

        var who = $"{question.By.Actor}{screen.Pick($", as {question.By.Role.Name(screen.Language)}", $"（{question.By.Role.Name(screen.Language)}）")}";
        screen.Out.WriteLine(Screen.Printable(missing.Count > 0
            ? screen.Pick($"{who}: not allowed, {missing.Count} missing.", $"{who}：不允许，缺 {missing.Count} 项。")
            : screen.Pick($"{who}: allowed.", $"{who}：允许。")));
        if (AsksForSoftware(question))
        {
            screen.Out.WriteLine(SoftwareArea.Enter(question.Institution, question.By).Match(
                catalogue => screen.Pick("The entry of the software area is open: ", "交易支持软件专区的入口可用：") + string.Join(screen.Pick(", ", "、"), catalogue.Packages.Select(package => package.Name)),
                _ => screen.Pick("The entry of the software area is grey.", "交易支持软件专区的入口为灰色。")));
        }
    }

    public static void WriteJson(Screen screen, AccessQuestion question, ValueList<AccessGap> missing)
    {
        var answer = new JsonObject
        {
            ["allowed"] = missing.Count == 0,
            ["missing"] = new JsonArray([.. missing.Select(gap => new JsonObject
            {
                ["rule"] = gap.Rule.Id,
                ["need"] = gap.Need.Code,
                ["subject"] = gap.Subject,
                ["remedy"] = NameOf(gap.Remedy),
                ["ask"] = new JsonArray([.. gap.Ask.Select(name => (JsonNode)name)]),
                ["text"] = gap.Text(screen.Language),
            })]),
        };
        if (AsksForSoftware(question))
        {
            answer["software"] = new JsonArray([.. SoftwareArea.Enter(question.Institution, question.By).Match(catalogue => catalogue.Packages, _ => []).Select(package => new JsonObject
            {
                ["product"] = package.Product.Value,
                ["name"] = package.Name.Value,
            })]);
        }

        screen.Out.WriteLine(answer.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true }));
    }

    private static bool AsksForSoftware(AccessQuestion question) => question.Request is AccessRequest.Use use && use.Product == Product.TradingSoftware;

    private static string NameOf(AccessRemedy remedy) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(remedy.ToString());
}

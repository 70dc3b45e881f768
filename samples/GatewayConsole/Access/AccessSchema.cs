using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Unicode;

namespace GatewayConsole.Access;

/// <summary>The JSON Schema (draft 2020-12) of the access file, made from the very records that are read.</summary>
internal static class AccessSchema
{
    private static readonly JsonSerializerOptions Printed = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n", WriteIndented = true };

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static string Text()
    {
        var schema = (JsonObject)AccessJsonContext.Default.AccessFile.GetJsonSchemaAsNode(Exporter);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "ExchangeGateway access");
        schema.Insert(2, "description", "May this account, acting in this role, do this with the institution? The console’s access answers it.");
        return schema.ToJsonString(Printed) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject told)
        {
            return schema;
        }

        if (context.TypeInfo.Type == typeof(RequestPart))
        {
            (told["minProperties"], told["maxProperties"]) = (1, 1);
        }

        var required = context.TypeInfo.Properties.Where(member => member.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: false) == true).Select(member => member.Name).ToArray();
        if (required.Length > 0)
        {
            told["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
            Array.ForEach(required, name => RemoveNull(told["properties"]![name]!.AsObject()));
        }

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description])
        {
            told.Insert(0, "description", description.Description);
        }

        return told;
    }

    // What must be there cannot be left blank either.
    private static void RemoveNull(JsonObject member)
    {
        if (member["type"] is JsonArray types)
        {
            member["type"] = types.Select(type => (string)type!).Single(type => type != "null");
        }

        if (member["enum"] is JsonArray values)
        {
            _ = values.Remove(null);
        }
    }
}

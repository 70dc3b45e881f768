using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>
/// The JSON Schema of the forms' files, made from the very shapes that are read. It tells shapes, not rules: a draft
/// may hold a flow rate of 99, and the check says so.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static partial class FormSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public static JsonObject Of(IReadOnlyDictionary<string, JsonTypeInfo> forms)
    {
        var schemas = forms.Select(form => KeyValuePair.Create<string, JsonNode?>(form.Key, Form(form.Key, form.Value)));
        return new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "ExchangeGateway forms",
            ["description"] = "An application form as typed: any member may be left out. Its member form names it. Shapes stand here, not the guide’s rules: a form that fits may still be refused.",
            ["oneOf"] = new JsonArray([.. forms.Keys.Select(name => new JsonObject { ["$ref"] = $"#/$defs/{name}" })]),
            ["$defs"] = new JsonObject(schemas.Append(new("known-gateways", Exported(FormJsonContext.Default.ValueListKnownGateway)))),
        };
    }

    private static JsonObject Form(string name, JsonTypeInfo type)
    {
        var schema = (JsonObject)Exported(type);
        var members = schema["properties"]!.AsObject();
        members.Insert(0, FormJson.FormMember, new JsonObject { ["const"] = name });
        members.Add(FormJson.KnownMember, new JsonObject { ["$ref"] = "#/$defs/known-gateways" });
        members.Add(FormJson.SchemaMember, new JsonObject { ["type"] = "string" });
        schema["required"] = new JsonArray(FormJson.FormMember);
        Describe(members);
        return schema;
    }

    private static JsonNode Exported(JsonTypeInfo type) => type.GetJsonSchemaAsNode(Exporter);

    // What converters of this library's own read, .NET cannot tell; and a form as typed may leave any member out.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (type == typeof(TradingBusinessSet) || type == typeof(ValueList<string>))
        {
            return ArrayOf(new JsonObject { ["type"] = type == typeof(TradingBusinessSet) ? "string" : new JsonArray("string", "null") });
        }

        if (type.IsAssignableTo(typeof(OpaqueText)))
        {
            return new JsonObject { ["type"] = "string" };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return ArrayOf(Exported(FormJsonContext.Default.Options.GetTypeInfo(type.GenericTypeArguments[0])));
        }

        if (schema is JsonObject told && told["properties"] is JsonObject members)
        {
            _ = told.Remove("required");
            TellTypes(context.TypeInfo, members);
            Describe(members);
        }

        return schema;
    }

    // .NET asks for no transformation of a member that has both a converter of its own and a default.
    private static void TellTypes(JsonTypeInfo type, JsonObject members)
    {
        foreach (var untold in type.Properties.Where(member => members[member.Name] is JsonObject schema && !schema.ContainsKey("type") && !schema.ContainsKey("enum")))
        {
            members[untold.Name] = Exported(FormJsonContext.Default.Options.GetTypeInfo(untold.PropertyType));
        }
    }

    private static JsonObject ArrayOf(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    private static void Describe(JsonObject members)
    {
        foreach (var (name, schema) in members)
        {
            if (schema is JsonObject described && !described.ContainsKey("description") && Descriptions.TryGetValue(name, out var description))
            {
                described.Insert(0, "description", description);
            }
        }
    }
}

using System.Text;
using System.Text.Json.Nodes;
using ExchangeGateway.Tests;
using GatewayConsole.Access;

namespace GatewayConsole.Tests;

public class AccessSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(AccessSchema.Text())!.AsObject();

    [Fact]
    public void Schema_IsThePageInDocs() => Page.Is("access.schema.json", AccessSchema.Text());

    [Fact]
    public void Schema_DescribesEveryMemberAndAllowsNoOther() => Assert.All(Objects(Schema), shape =>
    {
        Assert.False((bool)shape["additionalProperties"]!);
        Assert.All(shape["properties"]!.AsObject(), member => Assert.NotNull(member.Value!["description"]));
    });

    [Fact]
    public void Schema_ARequest_IsExactlyOneThing()
    {
        var request = Schema["properties"]!["request"]!;
        Assert.Equal((1, 1), ((int)request["minProperties"]!, (int)request["maxProperties"]!));
    }

    [Fact]
    public void Read_WithoutAMemberThatTheSchemaRequires_NamesItsPlace()
    {
        var whole = JsonNode.Parse("""
            { "institution": { "name": "broker", "accounts": [{ "name": "a" }] }, "actor": { "account": "a" }, "role": "b",
              "request": { "advance": { "action": "save", "kind": "openTradingGateways" } } }
            """)!.AsObject();
        Assert.True(Read(whole).IsT0);
        var required = Required(Schema, whole).ToList();
        Assert.Equal(9, required.Count);
        Assert.All(required, place =>
        {
            var without = whole.DeepClone();
            var holder = place.Holder.Aggregate(without, (node, step) => step is int index ? node[index]! : node[(string)step]!);
            Assert.True(holder.AsObject().Remove(place.Member));
            Assert.Contains(Read(without).AsT1, flaw => flaw.Path.StartsWith(string.Join('.', place.Holder.Append(place.Member)).Replace(".0", "[0]", StringComparison.Ordinal), StringComparison.Ordinal));
        });
    }

    private static AccessReading Read(JsonNode file) => AccessFileReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));

    // Every member that a file of that schema has because it must.
    private static IEnumerable<(object[] Holder, string Member)> Required(JsonNode schema, JsonNode? value) => value switch
    {
        JsonObject members =>
        [
            .. (schema["required"]?.AsArray() ?? []).Select(member => (Array.Empty<object>(), (string)member!)),
            .. members.SelectMany(member => Required(schema["properties"]![member.Key]!, member.Value).Select(inner => ((object[])[member.Key, .. inner.Holder], inner.Member))),
        ],
        JsonArray items => items.SelectMany((item, index) => Required(schema["items"]!, item).Select(inner => ((object[])[index, .. inner.Holder], inner.Member))),
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Concat(members["properties"] is JsonObject && members["type"] is not null ? [members] : []),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}

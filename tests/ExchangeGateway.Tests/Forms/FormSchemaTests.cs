using System.Text.Json.Nodes;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Forms;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Forms;

public class FormSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(FormJson.Schema())!.AsObject();

    [Fact]
    public void Schema_IsThePageInDocs() => Page.Is("forms.schema.json", FormJson.Schema() + "\n");

    [Fact]
    public void Schema_HasAShapePerForm_ToldApartByItsName()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal(FormJson.Names.Select(name => $"#/$defs/{name}"), Schema["oneOf"]!.AsArray().Select(choice => (string)choice!["$ref"]!));
        Assert.All(FormJson.Names, name =>
        {
            var form = Schema["$defs"]![name]!;
            Assert.Equal(name, (string?)form["properties"]!["form"]!["const"]);
            Assert.Equal(["form"], form["required"]!.AsArray().Select(member => (string)member!));
            Assert.False((bool)form["additionalProperties"]!);
            Assert.Equal("#/$defs/known-gateways", (string?)form["properties"]!["knownGateways"]!["$ref"]);
        });
    }

    [Fact]
    public void Schema_CoversWhateverIsWritten()
    {
        var contact = new ContactDetails { Email = "a", IdDocumentNumber = "b", MobileNumber = "c" };
        ValueList<Attachment> attachments = [new("a", "b", 1, AttachmentFormat.Jpg)];
        ICheckableForm[] forms =
        [
            new OpeningForm { Attachments = attachments, Contact = contact, Businesses = [TradingBusiness.Bond], Lines = [new(1, 2)] },
            new BusinessChangeForm { Attachments = attachments, Contact = contact, Gateways = [new("7", [TradingBusiness.Bond], [TradingBusiness.Auction])] },
            new FlowRateChangeForm { Attachments = attachments, Contact = contact, Gateways = [new("7", 2)] },
            new RevocationForm { Attachments = attachments, Contact = contact, Gateways = [new("7", "T7")] },
            new MarketMakerFilingForm { Accounts = ["a", null], Gateways = ["7"], AccountsOnRecord = true, MarketMakingOnly = true },
            Given.MarketDataOpening with
            {
                EKeyDelivery = EKeyDelivery.Collection,
                Capabilities = new() { Links = [MarketDataLink.Satellite], Feeds = [MarketDataFeed.Option], Interfaces = [MarketDataInterface.Step] },
            },
            new MarketDataRevocationForm { Attachments = attachments, Contact = contact, Gateways = ["280", null] },
        ];
        Assert.All(forms.Select(form => JsonNode.Parse(FormJson.Write(form))!), written => Fits(written, Schema["$defs"]![(string)written["form"]!]!));
    }

    [Fact]
    public void Schema_DescribesEveryMember_AndAsksForNoneButTheName()
    {
        Assert.All(Objects(Schema["$defs"]!), shape => Assert.All(shape["properties"]!.AsObject(), member => Assert.NotNull(member.Value!["description"])));
        Assert.Equal(FormJson.Names.Count, Objects(Schema["$defs"]!).Count(shape => shape["required"] is not null));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Concat(members["properties"] is JsonObject && members["type"] is not null ? [members] : []),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    // As much of JSON Schema as the forms use.
    private static void Fits(JsonNode? value, JsonNode schema)
    {
        switch (value)
        {
            case JsonObject members:
                Assert.All(members, member => Fits(member.Value, Assert.IsType<JsonObject>(schema["properties"]![member.Key])));
                break;
            case JsonArray items:
                Assert.Contains("array", Types(schema));
                Assert.All(items, item => Fits(item, schema["items"]!));
                break;
            default:
                Assert.True(schema["enum"] is JsonArray values
                    ? values.Any(known => JsonNode.DeepEquals(known, value))
                    : schema["const"] is { } known ? JsonNode.DeepEquals(known, value) : Types(schema).Contains(TypeOf(value)), $"{value} {schema}");
                break;
        }
    }

    private static IEnumerable<string> Types(JsonNode schema) =>
        schema["type"] is JsonArray types ? types.Select(type => (string)type!) : [(string)schema["type"]!];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Number => "integer",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        _ => "string",
    };
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ServicePlatform.Tests.Hostile;

/// <summary>Bodies made from a schema: most of them nearly right, some of them anything at all.</summary>
/// <param name="document">The OpenAPI document that the schema is of.</param>
internal sealed class Bodies(JsonNode document)
{
    private const int Deepest = 8, Seldom = 12, Never = 0;

    private static readonly Gen<string> Texts = Gen.Frequency(
        (6, Gen.Elements("1001", "A-1", "application-form", "form.pdf", "auction", "2026-02-29", "13800000000", "li@example.com", "trading-gateway-opening")),
        (3, Gen.Elements("", " ", "null", "=1+1", "../../etc/passwd", "<script>", "' OR 1=1 --", "\r\nSet-Cookie: x=1", "\0", "%00", "\u202e", "{{7*7}}", "${x}", "9999999999999999999", "2026-13-45", "-0001-01-01")),
        (1, Gen.Choose(60, 5_000).Select(length => new string('长', length))),
        (2, Gen.Choose(0, 40).SelectMany(length => Gen.Choose(1, 0xd7ff).Select(code => (char)code).ArrayOf(length)).Select(characters => new string(characters))));

    private static readonly Gen<JsonNode?>
        Numbers = Gen.Elements<Func<JsonNode?>>(() => 0, () => 1, () => -1, () => 20, () => 21, () => int.MaxValue, () => int.MinValue, () => long.MaxValue, () => 0.5, () => JsonNode.Parse("1e400"), () => JsonNode.Parse("123456789012345678901234567890")).Select(make => make()),
        Booleans = Gen.Elements(true, false).Select(value => (JsonNode?)value),
        Nothing = Gen.Constant<JsonNode?>(null);

    /// <summary>What JSON cannot be made of, as it comes: cut off, doubled, half a surrogate pair, too deep, not JSON.</summary>
    private static readonly Gen<string> Spoilt = Gen.Elements(
        "", " ", "{", "}", "[]", "null", "1", "\"x\"", "{\"form\":\"trading-gateway-opening\",\"form\":\"trading-gateway-opening\"}", "{\"reason\":\"\\ud800\"}", "{\"gateway\":\"\\ud800\",\"kind\":\"eKey\"}",
        "{\"form\":\"trading-gateway-opening\",\"contact\":{\"contactName\":\"\\udfff\"}}", "\ufeff{}", "{\"a\":" + new string('[', 5_000), new string('[', 100_000), "{\"reason\": undefined}", "{'reason': 1}", "<xml/>", "{\"\\u0000\":1}",
        "{\"certificate\":\"MIIB\"}", "{\"certificate\":\"////\"}", "{\"certificate\":\"AAAA====\"}", "{\"kind\":0,\"gateway\":\"1\"}", "{\"seconds\":2147483648,\"gateway\":\"1\"}", "{\"scheduled\":\"9999-12-31\"}", "{\"scheduled\":\"0000-00-00\"}");

    /// <summary>The texts of bodies that an operation takes.</summary>
    public Gen<string> Of(JsonNode operation)
    {
        var schema = operation["requestBody"]!["content"]!["application/json"]!["schema"]!;
        return Gen.Frequency((4, Written(Right(schema, 0, Never))), (6, Written(Fits(schema, 0, Seldom))), (1, Spoilt), (1, Fits(schema, 0, Seldom).SelectMany(CutOff)));
    }

    private static Gen<string> Written(Gen<JsonNode?> bodies) => bodies.Select(body => body?.ToJsonString() ?? "null");

    private static Gen<string> CutOff(JsonNode? body)
    {
        var text = body?.ToJsonString() ?? "null";
        return Gen.Choose(0, text.Length).Select(end => text[..end]);
    }

    // Now and then another value than the schema's: of another type, or none.
    private Gen<JsonNode?> Fits(JsonNode? schema, int depth, int rightToWrong) => rightToWrong == Never ? Right(schema, depth, Never) :
        Gen.Frequency((rightToWrong, Right(schema, depth, rightToWrong)), (1, Gen.OneOf(Nothing, Numbers, Booleans, Texts.Select(text => (JsonNode?)text), Gen.Fresh(() => (JsonNode?)new JsonArray()), Gen.Fresh(() => (JsonNode?)new JsonObject()))));

    private Gen<JsonNode?> Right(JsonNode? schema, int depth, int rightToWrong)
    {
        if (schema?["$ref"] is { } reference)
        {
            return Right(document["components"]!["schemas"]![((string)reference!).Split('/')[^1]], depth, rightToWrong);
        }

        if (schema?["oneOf"] is JsonArray choices)
        {
            return Gen.OneOf(choices.Select(choice => Right(choice, depth, rightToWrong)));
        }

        if (schema?["enum"] is JsonArray names)
        {
            return Gen.Elements(names.ToArray()).Select(name => name?.DeepClone());
        }

        if (schema?["const"] is { } constant)
        {
            return Gen.Fresh(() => (JsonNode?)constant.DeepClone());
        }

        var types = schema?["type"] switch { JsonArray several => several.Select(one => (string)one!), JsonNode one => [(string)one!], _ => [] };
        return types.FirstOrDefault(type => type != "null") switch
        {
            "object" when depth < Deepest => Objects(schema!["properties"] as JsonObject ?? [], depth, rightToWrong),
            "array" when depth < Deepest => Gen.Choose(0, 4).SelectMany(length => Fits(schema!["items"], depth + 1, rightToWrong).ArrayOf(length)).Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            "integer" or "number" => Gen.Frequency((3, Gen.Choose(0, 30).Select(number => (JsonNode?)number)), (1, Numbers)),
            "boolean" => Booleans,
            "string" => Texts.Select(text => (JsonNode?)text),
            _ => Nothing,
        };
    }

    private Gen<JsonNode?> Objects(JsonObject members, int depth, int rightToWrong)
    {
        var body = Gen.Fresh(() => new JsonObject());
        foreach (var (name, schema) in members)
        {
            body = from made in body
                   from there in Gen.Choose(0, 5)
                   from value in Fits(schema, depth + 1, rightToWrong)
                   select there == 0 ? made : With(made, name, value);
        }

        return from made in body
               from strange in Gen.Choose(0, rightToWrong)
               select (JsonNode?)(strange == 0 && rightToWrong != Never ? With(made, "strange", 1) : made);
    }

    private static JsonObject With(JsonObject made, string name, JsonNode? value)
    {
        made[name] = value?.DeepClone();
        return made;
    }
}

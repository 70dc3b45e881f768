using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>Reads and writes businesses as an array of their names, in English or as the portal writes them.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class TradingBusinessSetConverter : JsonConverter<TradingBusinessSet>
{
    public override TradingBusinessSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var businesses = new List<TradingBusiness>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            businesses.Add(TradingBusiness.Of(reader.TokenType is JsonTokenType.String ? reader.GetString() : null).Match(business => business, _ => throw new JsonException()));
        }

        return [.. businesses];
    }

    public override void Write(Utf8JsonWriter writer, TradingBusinessSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var business in value)
        {
            writer.WriteStringValue(business.Value);
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Forms;

/// <summary>Reads and writes a name of an open set as a string.</summary>
/// <typeparam name="T">The set.</typeparam>
/// <param name="of">Makes one of a text.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
internal abstract class NameConverter<T>(Func<string?, Checked<T>> of) : JsonConverter<T>
    where T : OpaqueText
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        of(reader.TokenType is JsonTokenType.String ? reader.GetString() : null).Match(name => name, _ => throw new JsonException());

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Links.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class MarketDataLinkConverter() : NameConverter<MarketDataLink>(static text => MarketDataLink.Of(text));

/// <summary>Feeds.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class MarketDataFeedConverter() : NameConverter<MarketDataFeed>(static text => MarketDataFeed.Of(text));

/// <summary>Interfaces.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class MarketDataInterfaceConverter() : NameConverter<MarketDataInterface>(static text => MarketDataInterface.Of(text));

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ExchangeGateway.Forms;

/// <summary>Reads and writes a list as an array.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
{
    // A form as typed may hold a blank name in a list of names, but no blank line.
    private static readonly bool BlanksAllowed = typeof(T) == typeof(string);

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            try
            {
                items.Add(JsonSerializer.Deserialize(ref reader, ItemType(options)) ?? (BlanksAllowed ? default! : throw new JsonException()));
            }
            catch (JsonException e)
            {
                throw new ListItemException(items.Count, e);
            }
        }

        return new(items.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, ItemType(options));
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> ItemType(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

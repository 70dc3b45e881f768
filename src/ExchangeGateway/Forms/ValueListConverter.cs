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
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(ReadItem(ref reader, items.Count, options));
        }

        return new(items.ToImmutable());
    }

    // The serializer forgets where a converter was when it called it again: the place goes along with the exception.
    private static T ReadItem(ref Utf8JsonReader reader, int index, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, ItemType(options)) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new JsonException(e.Message, e) { Data = { [FormPath.Index] = index } };
        }
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

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A value that is one text.</summary>
internal abstract class TextConverter<T>(Func<T, string> text, Func<string?, Checked<T>> of) : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        of(reader.TokenType is JsonTokenType.String ? reader.GetString() : null).Match(value => value, violation => throw new JsonException(violation.ToString()));

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
}

internal sealed class AccountNameConverter() : TextConverter<AccountName>(static name => name.Value, static text => AccountName.Of(text));

internal sealed class InstitutionIdConverter() : TextConverter<InstitutionId>(static id => id.Value, static text => InstitutionId.Of(text));

internal sealed class ProductConverter() : TextConverter<Product>(static product => product.Value, static text => Product.Of(text));

internal sealed class MobileNumberConverter() : TextConverter<MobileNumber>(static number => number.Unmasked, static text => MobileNumber.Of(text));

internal sealed class TradingBusinessConverter() : TextConverter<TradingBusiness>(static business => business.Value, static text => TradingBusiness.Of(text));

internal sealed class LinkConverter() : TextConverter<MarketDataLink>(static link => link.Value, static text => MarketDataLink.Of(text));

internal sealed class FeedConverter() : TextConverter<MarketDataFeed>(static feed => feed.Value, static text => MarketDataFeed.Of(text));

internal sealed class InterfaceConverter() : TextConverter<MarketDataInterface>(static one => one.Value, static text => MarketDataInterface.Of(text));

/// <summary>An instant in ISO 8601, to the nanosecond where it has any.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } read ? read.Value : throw new JsonException("Not an instant.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

/// <summary>An aggregate's key as an array: kind, institution, name.</summary>
internal sealed class AggregateKeyConverter : JsonConverter<AggregateKey>
{
    public override AggregateKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = new List<string>(3);
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            parts.Add(reader.GetString()!);
        }

        return parts is [var kind, var institution, var name] && reader.TokenType is JsonTokenType.EndArray
            ? AggregateKey.Restore(Enum.Parse<AggregateKind>(kind), InstitutionId.Of(institution).Kept(), name)
            : throw new JsonException("Not an aggregate's key.");
    }

    public override void Write(Utf8JsonWriter writer, AggregateKey value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Kind.ToString());
        writer.WriteStringValue(value.Institution.Value);
        writer.WriteStringValue(value.Name);
        writer.WriteEndArray();
    }
}

/// <summary>A list as an array.</summary>
internal sealed class ListConverter<T> : JsonConverter<ValueList<T>>
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
            items.Add(JsonSerializer.Deserialize(ref reader, Item(options)) ?? throw new JsonException());
        }

        return ValueList.Of(items.ToImmutable().AsSpan());
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, Item(options));
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> Item(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>The shape of a token's file, generated at build time: so it works without reflection, in native code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    WriteIndented = true,
    Converters = [typeof(EKeyConverter), typeof(PinPolicyConverter), typeof(ListConverter<Sm2Mechanism>)])]
[JsonSerializable(typeof(TokenState))]
[JsonSerializable(typeof(EKeyShape))]
[JsonSerializable(typeof(PinPolicyShape))]
[JsonSerializable(typeof(Sm2Mechanism[]))]
internal sealed partial class TokenJson : JsonSerializerContext;

internal sealed record PinPolicyShape(int Tries, PinCounting Counting);

internal sealed record EKeyShape(int Tries, PinCounting Counting, int TriesLeft, EKeyState State, bool MustChangePin);

/// <summary>The core's records make themselves sure that they are legal, so they are read through what they are made of.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TShape">What it is made of.</typeparam>
internal abstract class ShapeConverter<T, TShape> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Make(JsonSerializer.Deserialize(ref reader, TypeOf(options)) ?? throw new JsonException());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, Take(value), TypeOf(options));

    protected abstract T Make(TShape shape);

    protected abstract TShape Take(T value);

    private static JsonTypeInfo<TShape> TypeOf(JsonSerializerOptions options) => (JsonTypeInfo<TShape>)options.GetTypeInfo(typeof(TShape));
}

internal sealed class PinPolicyConverter : ShapeConverter<PinPolicy, PinPolicyShape>
{
    protected override PinPolicy Make(PinPolicyShape shape) => PinPolicy.Of(shape.Tries, shape.Counting).AsT0;

    protected override PinPolicyShape Take(PinPolicy value) => new(value.Tries, value.Counting);
}

internal sealed class EKeyConverter : ShapeConverter<EKey, EKeyShape>
{
    protected override EKey Make(EKeyShape shape) => EKey.Restore(PinPolicy.Of(shape.Tries, shape.Counting).AsT0, shape.TriesLeft, shape.State, shape.MustChangePin);

    protected override EKeyShape Take(EKey value) => new(value.Policy.Tries, value.Policy.Counting, value.TriesLeft, value.State, value.MustChangePin);
}

internal sealed class ListConverter<T> : ShapeConverter<ValueList<T>, T[]>
{
    protected override ValueList<T> Make(T[] shape) => [.. shape];

    protected override T[] Take(ValueList<T> value) => [.. value];
}

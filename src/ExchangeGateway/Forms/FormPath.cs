using System.Text.Json;

namespace ExchangeGateway.Forms;

/// <summary>The place in a form that a JSON error speaks of, as in <c>lines[1].flowRate</c>.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class FormPath
{
    /// <summary>Under this key an exception carries the index of the list's item that it came from.</summary>
    public const string Index = "index";

    public static string Of(JsonException e)
    {
        var path = (e.Path ?? "$")[1..];
        return (e is { InnerException: JsonException inner } && e.Data[Index] is int index ? $"{path}[{index}]{Of(inner) switch { "" => "", var rest => $".{rest}" }}" : path).TrimStart('.');
    }
}

using System.Text.Json;

namespace ExchangeGateway.Forms;

/// <summary>An item of a list cannot be read: its own reader knows the place within the item alone, so this adds which item it is.</summary>
/// <param name="index">Which item.</param>
/// <param name="inner">What its reader says.</param>
internal sealed class ListItemException(int index, JsonException inner) : JsonException(inner.Message, inner)
{
    /// <summary>The place within the list, as in <c>[2].flowRate</c>.</summary>
    public string Place { get; } = $"[{index}]{inner.Path?.TrimStart('$')}";
}

using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Objects;

/// <summary>What a search found when it began, and how far the caller has come.</summary>
internal sealed class ObjectSearch
{
    private readonly Queue<nuint> _left;

    private ObjectSearch(IEnumerable<nuint> found) => _left = new(found);

    /// <summary>Finds the objects whose attributes are all of those; all that may be seen where there are none.</summary>
    public static ObjectSearch Begin(TokenContent token, bool userIsLoggedIn, IReadOnlyList<(Attribute Type, byte[] Value)> template) => new(
        from one in TokenObject.Of(token)
        where userIsLoggedIn || !one.IsPrivate
        let attributes = ObjectAttributes.Of(one, token.Style)
        where template.All(wanted => attributes.GetValueOrDefault(wanted.Type) is { } value && value.AsSpan().SequenceEqual(wanted.Value))
        select one.Handle);

    /// <summary>The next handles, as many as there is room for.</summary>
    public int Next(Span<nuint> room)
    {
        var count = Math.Min(room.Length, _left.Count);
        for (var i = 0; i < count; i++)
        {
            room[i] = _left.Dequeue();
        }

        return count;
    }
}

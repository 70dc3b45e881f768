using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11.Objects;

/// <summary>The attributes that a caller names, in its own memory.</summary>
internal readonly unsafe struct Template(AttributeEntry* entries, nuint count)
{
    // No object has as many attributes, and none as long a value: more is a caller's slip, and its memory is not read.
    private const int MostEntries = 256;
    private const int MostValueBytes = 16_384;

    // CK_UNAVAILABLE_INFORMATION.
    private static readonly nuint Unavailable = nuint.MaxValue;

    /// <summary>Whether its entries can be looked at.</summary>
    public bool IsUsable => (entries is not null || count == 0) && count <= MostEntries;

    private Span<AttributeEntry> Entries => new(entries, (int)count);

    /// <summary>What is searched for; null where a value is said to be there and is not.</summary>
    public List<(Attribute Type, byte[] Value)>? Wanted()
    {
        var wanted = new List<(Attribute, byte[])>();
        foreach (var entry in Entries)
        {
            var value = new Input(entry.Value, entry.Length);
            if (value.IsMissing || value.Length > MostValueBytes)
            {
                return null;
            }

            wanted.Add(((Attribute)(ulong)entry.Type, value.Bytes.ToArray()));
        }

        return wanted;
    }

    /// <summary>C_GetAttributeValue: each entry gets its value or its length; the first thing that is wrong with one is the answer, and the others are served all the same.</summary>
    public Rv Fill(IReadOnlyDictionary<Attribute, byte[]?> attributes)
    {
        var rv = Rv.Ok;
        foreach (ref var entry in Entries)
        {
            var own = Fill(ref entry, attributes);
            rv = rv is Rv.Ok ? own : rv;
        }

        return rv;
    }

    private static Rv Fill(ref AttributeEntry entry, IReadOnlyDictionary<Attribute, byte[]?> attributes)
    {
        if (!attributes.TryGetValue((Attribute)(ulong)entry.Type, out var value) || value is null)
        {
            entry.Length = Unavailable;
            return attributes.ContainsKey((Attribute)(ulong)entry.Type) ? Rv.AttributeSensitive : Rv.AttributeTypeInvalid;
        }

        if (entry.Value is not null && entry.Length < (nuint)value.Length)
        {
            entry.Length = Unavailable;
            return Rv.BufferTooSmall;
        }

        if (entry.Value is not null)
        {
            value.CopyTo(new Span<byte>(entry.Value, value.Length));
        }

        entry.Length = (nuint)value.Length;
        return Rv.Ok;
    }
}

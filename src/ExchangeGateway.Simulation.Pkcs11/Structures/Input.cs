namespace ExchangeGateway.Simulation.Pkcs11.Structures;

/// <summary>Bytes that a caller says it hands over. Nothing is read of them before pointer and length were looked at.</summary>
internal readonly unsafe struct Input(byte* at, nuint length)
{
    /// <summary>No pointer, though there should be bytes.</summary>
    public bool IsMissing => at is null && length > 0;

    /// <summary>No pointer at all.</summary>
    public bool IsNull => at is null;

    public nuint Length => length;

    /// <summary>The bytes, where neither <see cref="IsMissing"/> nor longer than anything of the kind is.</summary>
    public ReadOnlySpan<byte> Bytes => new(at, checked((int)length));
}

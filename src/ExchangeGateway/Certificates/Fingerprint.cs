using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ExchangeGateway.Certificates;

/// <summary>The SHA-256 of something's bytes: of a certificate, a name or a public key.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct Fingerprint
{
    private const int HalfBytes = SHA256.HashSizeInBytes / 2;
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private Fingerprint(UInt128 high, UInt128 low) => (_high, _low) = (high, low);

    /// <summary>The fingerprint of these bytes. The default, all zeros, is the fingerprint of nothing known.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Restore(hash);
    }

    /// <summary>The fingerprint that a host kept as <see cref="ToBytes"/>.</summary>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static Fingerprint Restore(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[HalfBytes..]))
        : throw new ArgumentException($"A fingerprint has {SHA256.HashSizeInBytes} bytes.", nameof(hash));

    /// <summary>Its 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(hash, _high);
        BinaryPrimitives.WriteUInt128BigEndian(hash.AsSpan(HalfBytes), _low);
        return hash;
    }

    /// <summary>64 upper-case hexadecimal digits.</summary>
    public override string ToString() => $"{_high:X32}{_low:X32}";
}

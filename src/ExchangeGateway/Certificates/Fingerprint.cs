using System.Security.Cryptography;

namespace ExchangeGateway.Certificates;

/// <summary>The SHA-256 of something's bytes: of a certificate, a name or a public key.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct Fingerprint
{
    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private Fingerprint(UInt128 high, UInt128 low) => (_high, _low) = (high, low);

    /// <summary>The fingerprint of these bytes. The default, all zeros, is the fingerprint of nothing known.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash), System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    /// <summary>64 upper-case hexadecimal digits.</summary>
    public override string ToString() => $"{_high:X32}{_low:X32}";
}

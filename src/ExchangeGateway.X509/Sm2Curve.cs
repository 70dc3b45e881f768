using System.Buffers.Binary;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Math.EC.Multiplier;

namespace ExchangeGateway.X509;

/// <summary>The curve of SM2, in BouncyCastle's own arithmetic for it: several times faster than its general one.</summary>
internal static class Sm2Curve
{
    public const string Oid = "1.2.156.10197.1.301";

    public static ECNamedDomainParameters Domain { get; } = new(GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1));

    /// <summary>The public key whose point is written so, compressed or not; null where it is no point of the curve.</summary>
    public static ECPublicKeyParameters? PublicKey(ReadOnlySpan<byte> point) =>
        Point(point) is { } q ? new(q, Domain) : null;

    /// <summary>The private key of that number; null where it is not from 1 to n − 2, as SM2 asks.</summary>
    public static ECPrivateKeyParameters? PrivateKey(ReadOnlySpan<byte> number)
    {
        if (number.Length > 64)
        {
            return null;
        }

        var d = new BigInteger(1, number);
        return d.SignValue > 0 && d.CompareTo(Domain.N.Subtract(BigInteger.One)) < 0 ? new(d, Domain) : null;
    }

    public static bool IsPair(ECPrivateKeyParameters key, ECPublicKeyParameters publicKey) =>
        new FixedPointCombMultiplier().Multiply(Domain.G, key.D).Equals(publicKey.Q);

    /// <summary>Z = SM3(ENTL ‖ id ‖ a ‖ b ‖ G ‖ P): what SM2 mixes into every digest of that signer's.</summary>
    public static byte[] Z(ECPublicKeyParameters key, SignerId signerId)
    {
        var digest = new SM3Digest();
        Span<byte> bits = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bits, (ushort)(8 * signerId.Bytes.Length));
        digest.BlockUpdate(bits);
        digest.BlockUpdate(signerId.Bytes);
        var point = key.Q.Normalize();
        foreach (var element in (ReadOnlySpan<ECFieldElement>)[Domain.Curve.A, Domain.Curve.B, Domain.G.AffineXCoord, Domain.G.AffineYCoord, point.AffineXCoord, point.AffineYCoord])
        {
            digest.BlockUpdate(element.GetEncoded());
        }

        var z = new byte[digest.GetDigestSize()];
        digest.DoFinal(z);
        return z;
    }

    private static ECPoint? Point(ReadOnlySpan<byte> encoded)
    {
        // BouncyCastle fails in other ways on bytes of another shape, and takes a single 0 for the point at infinity.
        if (encoded is not ([4, ..] and { Length: 65 }) and not ([2 or 3, ..] and { Length: 33 }))
        {
            return null;
        }

        try
        {
            return Domain.Curve.DecodePoint(encoded);
        }
        catch (ArgumentException)
        {
            // How it refuses numbers that are no point of the curve.
            return null;
        }
    }
}

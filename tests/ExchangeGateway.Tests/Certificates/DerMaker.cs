using System.Formats.Asn1;
using System.Numerics;

namespace ExchangeGateway.Tests.Certificates;

/// <summary>
/// Makes certificates in DER whose signature is nothing: the reader looks at no signature, and .NET makes no SM2 key.
/// </summary>
internal sealed record DerMaker
{
    private const string EllipticCurve = "1.2.840.10045.2.1", Sm2Curve = "1.2.156.10197.1.301", P256 = "1.2.840.10045.3.1.7", Rsa = "1.2.840.113549.1.1.1", Sm2WithSm3 = "1.2.156.10197.1.501";

    public BigInteger Serial { get; init; } = 7;

    public string Issuer { get; init; } = "CA";

    public string Subject { get; init; } = "gateway";

    public DateTimeOffset NotBefore { get; init; } = new(2019, 4, 3, 5, 33, 24, TimeSpan.Zero);

    public DateTimeOffset NotAfter { get; init; } = new(2024, 4, 1, 5, 33, 24, TimeSpan.Zero);

    public bool GeneralizedTime { get; init; }

    public Key Of { get; init; } = Key.Sm2;

    public byte[] Point { get; init; } = [4, .. Enumerable.Range(1, 64).Select(i => (byte)i)];

    public bool WithVersion { get; init; } = true;

    /// <summary>How the key's algorithm is spelt.</summary>
    public enum Key
    {
        Sm2, Sm2OfItsOwn, Sm2OfItsOwnWithNull, Sm2OfItsOwnWithCurve, Rsa, P256, EllipticCurveWithoutCurve,
    }

    public byte[] Make() => Encoded(writer =>
    {
        using (writer.PushSequence())
        {
            Body(writer);
            Algorithm(writer, Sm2WithSm3);
            writer.WriteBitString([0x30, 0]);
        }
    });

    public byte[] MadeKey() => Encoded(PublicKey);

    public static byte[] Name(string commonName) => Encoded(writer => Name(writer, commonName));

    private void Body(AsnWriter writer)
    {
        using var body = writer.PushSequence();
        if (WithVersion)
        {
            using var version = writer.PushSequence(new(TagClass.ContextSpecific, 0));
            writer.WriteInteger(2);
        }

        writer.WriteInteger(Serial);
        Algorithm(writer, Sm2WithSm3);
        Name(writer, Issuer);
        using (writer.PushSequence())
        {
            Time(writer, NotBefore);
            Time(writer, NotAfter);
        }

        Name(writer, Subject);
        PublicKey(writer);
    }

    private void Time(AsnWriter writer, DateTimeOffset time)
    {
        if (GeneralizedTime)
        {
            writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
        }
        else
        {
            writer.WriteUtcTime(time);
        }
    }

    private void PublicKey(AsnWriter writer)
    {
        using var key = writer.PushSequence();
        Action<AsnWriter> parameters = Of switch
        {
            Key.Sm2 or Key.Sm2OfItsOwnWithCurve => w => w.WriteObjectIdentifier(Sm2Curve),
            Key.P256 => w => w.WriteObjectIdentifier(P256),
            Key.Rsa or Key.Sm2OfItsOwnWithNull => w => w.WriteNull(),
            _ => _ => { },
        };
        Algorithm(writer, Of switch { Key.Sm2 or Key.P256 or Key.EllipticCurveWithoutCurve => EllipticCurve, Key.Rsa => Rsa, _ => Sm2Curve }, parameters);
        writer.WriteBitString(Point);
    }

    private static void Algorithm(AsnWriter writer, string identifier, Action<AsnWriter>? parameters = null)
    {
        using var algorithm = writer.PushSequence();
        writer.WriteObjectIdentifier(identifier);
        parameters?.Invoke(writer);
    }

    private static void Name(AsnWriter writer, string commonName)
    {
        using var name = writer.PushSequence();
        using var set = writer.PushSetOf();
        using var pair = writer.PushSequence();
        writer.WriteObjectIdentifier("2.5.4.3");
        writer.WriteCharacterString(UniversalTagNumber.UTF8String, commonName);
    }

    private static byte[] Encoded(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}

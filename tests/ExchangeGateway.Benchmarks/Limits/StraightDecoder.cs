using System.Formats.Asn1;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>What <see cref="StraightDecoder"/> reads.</summary>
internal readonly record struct StraightFacts(KeyAlgorithm Key, long NotBefore, long NotAfter, int SerialAt, int SerialLength);

/// <summary>The least that <see cref="AsnDecoder"/> allows: step to the few facts and make no string. It checks nothing on the way.</summary>
internal static class StraightDecoder
{
    private static ReadOnlySpan<byte> Rsa => [0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];

    private static ReadOnlySpan<byte> Sm2 => [0x06, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x82, 0x2d];

    public static StraightFacts Read(ReadOnlySpan<byte> der)
    {
        AsnDecoder.ReadSequence(der, AsnEncodingRules.DER, out var at, out _, out _);
        AsnDecoder.ReadSequence(der[at..], AsnEncodingRules.DER, out var content, out _, out _);
        at += content;
        Skip(der, ref at); // version
        var serial = AsnDecoder.ReadIntegerBytes(der[at..], AsnEncodingRules.DER, out var used);
        at += used;
        var serialAt = at - serial.Length;
        Skip(der, ref at); // signature algorithm
        Skip(der, ref at); // issuer
        AsnDecoder.ReadSequence(der[at..], AsnEncodingRules.DER, out content, out _, out var validity);
        var notBefore = AsnDecoder.ReadUtcTime(der[(at + content)..], AsnEncodingRules.DER, out used).ToUnixTimeSeconds();
        var notAfter = AsnDecoder.ReadUtcTime(der[(at + content + used)..], AsnEncodingRules.DER, out _).ToUnixTimeSeconds();
        at += validity;
        Skip(der, ref at); // subject
        AsnDecoder.ReadSequence(der[at..], AsnEncodingRules.DER, out content, out _, out _);
        at += content;
        AsnDecoder.ReadSequence(der[at..], AsnEncodingRules.DER, out content, out var length, out _);
        var algorithm = der.Slice(at + content, length);
        var key = algorithm.StartsWith(Rsa) ? KeyAlgorithm.Rsa : algorithm.EndsWith(Sm2) ? KeyAlgorithm.Sm2 : KeyAlgorithm.Other;
        return new(key, notBefore, notAfter, serialAt, serial.Length);
    }

    private static void Skip(ReadOnlySpan<byte> der, ref int at)
    {
        _ = AsnDecoder.ReadEncodedValue(der[at..], AsnEncodingRules.DER, out _, out _, out var used);
        at += used;
    }
}

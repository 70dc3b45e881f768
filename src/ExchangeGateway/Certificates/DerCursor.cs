using System.Formats.Asn1;

namespace ExchangeGateway.Certificates;

/// <summary>Steps through DER values one after another, in place.</summary>
/// <exception cref="AsnContentException">The bytes are not what is asked for.</exception>
internal ref struct DerCursor(ReadOnlySpan<byte> source)
{
    private ReadOnlySpan<byte> _rest = source;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly Asn1Tag Tag => Asn1Tag.Decode(_rest, out _);

    /// <summary>The next value, tag and length included.</summary>
    public ReadOnlySpan<byte> Any()
    {
        _ = AsnDecoder.ReadEncodedValue(_rest, AsnEncodingRules.DER, out _, out _, out var used);
        return Take(used, 0, used);
    }

    /// <summary>The content of the next value, a sequence.</summary>
    public ReadOnlySpan<byte> Sequence()
    {
        AsnDecoder.ReadSequence(_rest, AsnEncodingRules.DER, out var offset, out var length, out var used);
        return Take(used, offset, length);
    }

    /// <summary>The bytes of the next value, an integer.</summary>
    public ReadOnlySpan<byte> Integer()
    {
        var content = AsnDecoder.ReadIntegerBytes(_rest, AsnEncodingRules.DER, out var used);
        _rest = _rest[used..];
        return content;
    }

    /// <summary>The next value, a time of either kind, in seconds since the Unix epoch.</summary>
    public long Time()
    {
        var time = Tag.HasSameClassAndValue(Asn1Tag.UtcTime)
            ? AsnDecoder.ReadUtcTime(_rest, AsnEncodingRules.DER, out var used)
            : AsnDecoder.ReadGeneralizedTime(_rest, AsnEncodingRules.DER, out used);
        _rest = _rest[used..];
        return time.ToUnixTimeSeconds();
    }

    private ReadOnlySpan<byte> Take(int used, int offset, int length)
    {
        var taken = _rest.Slice(offset, length);
        _rest = _rest[used..];
        return taken;
    }
}

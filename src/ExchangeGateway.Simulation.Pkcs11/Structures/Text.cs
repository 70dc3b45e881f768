using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace ExchangeGateway.Simulation.Pkcs11.Structures;

/// <summary>A text of 16 bytes: UTF-8, blanks at its end, no 0.</summary>
[InlineArray(16)]
internal struct Text16
{
    private byte _first;

    public static Text16 Of(string text)
    {
        var padded = default(Text16);
        Text.Write(text, padded);
        return padded;
    }
}

/// <summary>A text of 32 bytes.</summary>
[InlineArray(32)]
internal struct Text32
{
    private byte _first;

    public static Text32 Of(string text)
    {
        var padded = default(Text32);
        Text.Write(text, padded);
        return padded;
    }
}

/// <summary>A text of 64 bytes.</summary>
[InlineArray(64)]
internal struct Text64
{
    private byte _first;

    public static Text64 Of(string text)
    {
        var padded = default(Text64);
        Text.Write(text, padded);
        return padded;
    }
}

internal static class Text
{
    // A text that is too long ends with its last whole character.
    public static void Write(string text, Span<byte> room)
    {
        Utf8.FromUtf16(text, room, out _, out var written);
        room[written..].Fill((byte)' ');
    }
}

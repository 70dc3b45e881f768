namespace PivCard;

/// <summary>A command to a card (ISO 7816-4, short form).</summary>
internal sealed record Command(bool IsChained, byte Instruction, byte P1, byte P2, byte[] Data, int Expected)
{
    public ushort Parameters => (ushort)(P1 << 8 | P2);

    /// <summary>Reads a command: class, instruction, P1, P2, then perhaps a length with data, then perhaps the length that is wanted back.</summary>
    public static Command? Read(ReadOnlySpan<byte> apdu)
    {
        if (apdu.Length < 4)
        {
            return null;
        }

        var body = apdu[4..];
        var hasData = body.Length > 1;
        var data = hasData && body.Length > body[0] ? body.Slice(1, body[0]) : [];
        var rest = hasData ? body[Math.Min(body.Length, 1 + body[0])..] : body;
        var expected = rest is [var le, ..] && le > 0 ? le : 256;
        return new((apdu[0] & 0x10) != 0, apdu[1], apdu[2], apdu[3], data.ToArray(), expected);
    }
}

namespace PivCard;

/// <summary>A card's answer: data and a status word.</summary>
internal sealed record Response(ushort Status, byte[] Data)
{
    public static readonly Response Ok = new(0x9000, []);
    public static readonly Response SecurityStatusNotSatisfied = new(0x6982, []);
    public static readonly Response Blocked = new(0x6983, []);
    public static readonly Response WrongData = new(0x6A80, []);
    public static readonly Response NotFound = new(0x6A82, []);
    public static readonly Response WrongParameters = new(0x6A86, []);
    public static readonly Response ReferenceNotFound = new(0x6A88, []);
    public static readonly Response InstructionNotSupported = new(0x6D00, []);
    public static readonly Response WrongLength = new(0x6700, []);

    public static Response Of(byte[] data) => new(0x9000, data);

    public static Response TriesLeft(int tries) => new((ushort)(0x63C0 | tries), []);

    public static Response MoreToCome(int bytes, byte[] data) => new((ushort)(0x6100 | Math.Min(bytes, 255)), data);

    public byte[] ToBytes() => [.. Data, (byte)(Status >> 8), (byte)Status];
}

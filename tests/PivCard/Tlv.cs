namespace PivCard;

/// <summary>Tag, length, value as PIV writes them (BER-TLV).</summary>
internal static class Tlv
{
    public static byte[] Of(int tag, params ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> length = value.Length switch
        {
            < 0x80 => [(byte)value.Length],
            < 0x100 => [0x81, (byte)value.Length],
            _ => [0x82, (byte)(value.Length >> 8), (byte)value.Length],
        };
        return tag > 0xFF ? [(byte)(tag >> 8), (byte)tag, .. length, .. value] : [(byte)tag, .. length, .. value];
    }

    /// <summary>The value of a tag of one byte among those that stand in a row; null where it is not there.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> row, byte tag)
    {
        while (row is [var found, var first, ..])
        {
            var (header, length) = first switch
            {
                < 0x80 => (2, first),
                0x81 when row.Length > 2 => (3, row[2]),
                0x82 when row.Length > 3 => (4, row[2] << 8 | row[3]),
                _ => (row.Length, 1),
            };
            if (header + length > row.Length)
            {
                return null;
            }

            if (found == tag)
            {
                return row.Slice(header, length).ToArray();
            }

            row = row[(header + length)..];
        }

        return null;
    }
}

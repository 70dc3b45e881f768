using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Unicode;

namespace ExchangeGateway.Csv.Files;

/// <summary>Tells a file's encoding from its first bytes. Whatever it is, the rows are read as UTF-8.</summary>
internal static class FileEncoding
{
    // The headings of either table are shorter.
    private const int Peeked = 4096;

    /// <summary>Bytes that it does not know are read as U+FFFD, which a cell may not hold.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", new EncoderReplacementFallback("\uFFFD"), new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>The same text in UTF-8, without a byte order mark. The stream itself stays open.</summary>
    public static async Task<Stream> OpenAsync(Stream stream, CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new(bufferSize: 65_536, leaveOpen: true));
        var peeked = (await pipe.ReadAtLeastAsync(Peeked, cancellation).ConfigureAwait(false)).Buffer;
        var (encoding, mark) = Tell(peeked.Slice(0, Math.Min(peeked.Length, Peeked)).ToArray());
        pipe.AdvanceTo(peeked.GetPosition(mark));
        return encoding is UTF8Encoding
            ? pipe.AsStream()
            : Encoding.CreateTranscodingStream(pipe.AsStream(), encoding, Encoding.UTF8);
    }

    /// <summary>The encoding and the length of its mark. Chinese headings in GB18030 are never legal UTF-8.</summary>
    private static (Encoding Encoding, int Mark) Tell(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => (Utf8.IsValid(FirstLine(head)) ? Encoding.UTF8 : Gb18030, 0),
    };

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        var filled = head.TrimStart("\r\n"u8);
        var end = filled.IndexOfAny("\r\n"u8);
        return end < 0 ? filled : filled[..end];
    }
}

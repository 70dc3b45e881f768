using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ExchangeGateway.X509;

/// <summary>
/// Reads the blocks of a PEM file one after another. .NET's reader passes over a malformed block without a word, so each
/// block is cut out first, from its BEGIN line to the next, and read by itself.
/// </summary>
internal static class PemBlocks
{
    private static ReadOnlySpan<byte> Begin => "-----BEGIN "u8;

    public static bool Any(ReadOnlySpan<byte> content) => NextBegin(content, 0) >= 0;

    public static CertificateFileReading Read(ReadOnlySpan<byte> content, CertificateFileLimits limits)
    {
        var entries = new List<CertificateOutcome>();
        var privateKeys = 0;
        for (var from = NextBegin(content, 0); from >= 0;)
        {
            var next = NextBegin(content, from + Begin.Length);
            var block = content[from..(next < 0 ? content.Length : next)];
            if (entries.Count + privateKeys == limits.Entries)
            {
                entries.Add(limits.Exceeded(CertificateFileLimit.Entries));
                break;
            }

            if (!PemEncoding.TryFindUtf8(block, out var fields))
            {
                entries.Add(new Unreadable(UnreadableReason.MalformedPem));
            }
            else if (block[fields.Label].EndsWith("PRIVATE KEY"u8))
            {
                privateKeys++;
            }
            else
            {
                entries.Add(ReadBlock(block[fields.Label], block[fields.Base64Data], fields.DecodedDataLength, limits));
            }

            from = next;
        }

        return new(
            CertificateFileFormat.Pem,
            entries.Count > 0 ? entries.ToValueList() : [new Unreadable(UnreadableReason.NoCertificate)],
            privateKeys);
    }

    private static CertificateOutcome ReadBlock(ReadOnlySpan<byte> label, ReadOnlySpan<byte> base64, int length, CertificateFileLimits limits)
    {
        if (!label.SequenceEqual("CERTIFICATE"u8) && !label.SequenceEqual("X509 CERTIFICATE"u8))
        {
            return new Unreadable(UnreadableReason.OtherPem);
        }

        if (length > limits.CertificateBytes)
        {
            return limits.Exceeded(CertificateFileLimit.CertificateBytes);
        }

        var der = new byte[length];
        return Base64.DecodeFromUtf8(base64, der, out _, out var written) is OperationStatus.Done && written == length
            ? Certificate.Read(der, limits)
            : new Unreadable(UnreadableReason.MalformedPem);
    }

    // A block begins at the start of a line.
    private static int NextBegin(ReadOnlySpan<byte> content, int from)
    {
        while (content[from..].IndexOf(Begin) is var found and >= 0)
        {
            from += found;
            if (from == 0 || content[from - 1] is (byte)'\n' or (byte)'\r')
            {
                return from;
            }

            from += Begin.Length;
        }

        return -1;
    }
}

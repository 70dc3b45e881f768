namespace ExchangeGateway.X509;

/// <summary>Gets a file's bytes within the limit, or says why not. The only place that touches the disk.</summary>
internal static class FileContent
{
    /// <summary>Null where the content was read.</summary>
    public static CertificateOutcome? Read(string path, CertificateFileLimits limits, out byte[] content)
    {
        content = [];
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return new Unreadable(Directory.Exists(path) ? UnreadableReason.Directory : UnreadableReason.NotFound);
            }

            // Opening a pipe waits for its writer, and a device may never end: both say that they have no bytes.
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            {
                file = target;
            }

            if (file.Length == 0 || file.Length > limits.FileBytes)
            {
                return file.Length == 0 ? new Unreadable(UnreadableReason.Empty) : limits.Exceeded(CertificateFileLimit.FileBytes);
            }

            using var stream = file.Open(new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete });
            return Read(stream, limits, out content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure(exception);
        }
    }

    /// <inheritdoc cref="Read(string, CertificateFileLimits, out byte[])"/>
    public static CertificateOutcome? Read(Stream stream, CertificateFileLimits limits, out byte[] content)
    {
        content = [];
        try
        {
            using var buffer = new MemoryStream();
            Span<byte> part = stackalloc byte[4096];
            for (int read; (read = stream.Read(part)) > 0;)
            {
                if (buffer.Length + read > limits.FileBytes)
                {
                    return limits.Exceeded(CertificateFileLimit.FileBytes);
                }

                buffer.Write(part[..read]);
            }

            content = buffer.ToArray();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure(exception);
        }
    }

    // Files fail in these two ways alone: what the operating system says of a path or a read.
    private static Unreadable Failure(Exception exception) => new(exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => UnreadableReason.NotFound,
        UnauthorizedAccessException => UnreadableReason.NotPermitted,
        _ => UnreadableReason.ReadFailed,
    });
}

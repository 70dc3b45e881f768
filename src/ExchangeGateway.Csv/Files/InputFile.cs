namespace ExchangeGateway.Csv.Files;

/// <summary>A file that somebody named.</summary>
internal static class InputFile
{
    public static bool IsPath(string path) => !string.IsNullOrWhiteSpace(path) && !path.Contains('\0');

    /// <summary>The file, to be read from its beginning; others may read it meanwhile.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>What an exception of the file system means; null for any other.</summary>
    public static FileRefusal? Refusal(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => FileRefusal.NotFound,
        UnauthorizedAccessException => FileRefusal.AccessDenied,
        IOException => FileRefusal.Failed,
        _ => null,
    };
}

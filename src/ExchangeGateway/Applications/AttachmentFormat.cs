namespace ExchangeGateway.Applications;

/// <summary>What an attachment's content is, read from its leading bytes and never from its name (2.2-9).</summary>
public enum AttachmentFormat
{
    /// <summary>Nothing known here.</summary>
    Unknown,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A JPEG picture.</summary>
    Jpg,
}

/// <summary>Reads formats from content.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class AttachmentFormats
{
    /// <summary>How many leading bytes <see cref="Detect"/> looks at.</summary>
    public const int BytesNeeded = 5;

    /// <summary>The format that these leading bytes begin; fewer than <see cref="BytesNeeded"/> may leave it unknown.</summary>
    public static AttachmentFormat Detect(ReadOnlySpan<byte> leading) =>
        leading.StartsWith("%PDF-"u8) ? AttachmentFormat.Pdf
        : leading.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? AttachmentFormat.Jpg
        : AttachmentFormat.Unknown;
}

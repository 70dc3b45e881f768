using NodaTime;

namespace ExchangeGateway.Csv;

/// <summary>
/// How the query tables are read and written. What was written is read back the same under the same options.
/// Reading finds the encoding and the delimiter out by itself.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InventoryCsvOptions
{
    /// <summary>The guide's own: certificate times in UTC, operation times in Shanghai's.</summary>
    public static InventoryCsvOptions Default { get; } = new();

    /// <summary>The zone that certificate times are written in. UTC, as in the certificate itself (3.4-2).</summary>
    public DateTimeZone CertificateZone { get; init; } = DateTimeZone.Utc;

    /// <summary>The zone that operation times are written in: Asia/Shanghai (3.4-2).</summary>
    public DateTimeZone OperationZone { get; init; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>
    /// Whether cells that a spreadsheet would take for a formula are kept from being one. Writing puts an apostrophe
    /// before a cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c>, also in full width, or with apostrophes
    /// and then one of these; reading takes one apostrophe off such a cell. A tab or a line break never begins a cell,
    /// since cells are trimmed. Without it, cells are written and read as they are.
    /// </summary>
    public bool GuardFormulas { get; init; } = true;

    /// <summary>What writing encodes text as.</summary>
    public CsvEncoding Encoding { get; init; }

    /// <summary>What writing puts between cells.</summary>
    public CsvDelimiter Delimiter { get; init; }
}

/// <summary>The encodings that tables are written in. UTF-16 with its byte order mark is read too.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8 with a byte order mark: spreadsheets in any country open it right.</summary>
    Utf8WithMark,

    /// <summary>UTF-8 without a mark.</summary>
    Utf8,

    /// <summary>GB18030, the Chinese national standard.</summary>
    Gb18030,
}

/// <summary>What stands between cells.</summary>
public enum CsvDelimiter
{
    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A tab, as in text copied from a page.</summary>
    Tab,
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv;

/// <summary>The file's first row is not the headings of either query table (2.5-1, 3.4-1), so nothing of it was read.</summary>
/// <param name="Line">The line of the first row; 1 where the file is empty.</param>
/// <param name="Column">The number of the first column that differs from the more similar of the two tables, counted from 1.</param>
/// <param name="Found">The heading there: at most 60 characters; null where there is none.</param>
/// <param name="Expected">The heading expected there; null where the table has no such column.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnknownTable(long Line, int Column, string? Found, string? Expected)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(
        "UnknownTable",
        language,
        Line,
        Column,
        Found ?? Texts.Get("Nothing", language),
        Expected ?? Texts.Get("Nothing", language));
}

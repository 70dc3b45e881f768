using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv;

/// <summary>What is wrong with a row, which was left out for it. A row has one problem for each bad cell, or one as a whole.</summary>
/// <param name="Line">The line of the file where the row begins, counted from 1, those inside quotation marks too.</param>
/// <param name="Flaw">The reason.</param>
/// <param name="Found">What stood there: at most 60 characters, control characters replaced; the number of cells where there are too few or too many.</param>
/// <param name="Column">The column's number, counted from 1; null where it is the row as a whole.</param>
/// <param name="Heading">The column's heading; null where it is the row as a whole.</param>
/// <param name="Allowed">What is allowed there; null where the reason says it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RowProblem(
    long Line,
    RowFlaw Flaw,
    string Found,
    int? Column = null,
    string? Heading = null,
    string? Allowed = null)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) =>
        Texts.Format(Flaw.ToString(), language, Line, Column, Heading, Found, Allowed);

    /// <summary>The place and the reason.</summary>
    public override string ToString() => Column is null ? $"line {Line}: {Flaw}" : $"line {Line}, column {Column}: {Flaw}";
}

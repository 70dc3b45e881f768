namespace ExchangeGateway.Csv;

/// <summary>Why a row, or a cell of it, could not be read.</summary>
public enum RowFlaw
{
    /// <summary>The row has fewer cells than the headings.</summary>
    TooFewCells,

    /// <summary>The row has more cells than the headings.</summary>
    TooManyCells,

    /// <summary>A quotation mark inside a cell, text behind a closing one, or one that is never closed.</summary>
    BrokenQuotes,

    /// <summary>A line of more than 65,536 bytes of UTF-8.</summary>
    LineTooLong,

    /// <summary>The cell holds a control character, or bytes that the file's encoding does not know.</summary>
    NotText,

    /// <summary>A number, id or name is 1–64 characters on one line.</summary>
    NotAnIdentifier,

    /// <summary>The sequence number is no whole number.</summary>
    NotAnInteger,

    /// <summary>A flow rate is a whole number 1–20 (2.2-7).</summary>
    NotAFlowRate,

    /// <summary>Neither a date nor a date with a time of day.</summary>
    NotATime,
}

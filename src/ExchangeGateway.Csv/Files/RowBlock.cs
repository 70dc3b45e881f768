namespace ExchangeGateway.Csv.Files;

/// <summary>
/// Whole rows in one piece of memory, valid until the next block is asked for; or the beginning of a line that is too
/// long, the rest of which was passed over.
/// </summary>
/// <param name="Bytes">The rows in UTF-8, behind one line break that is not the file's.</param>
/// <param name="FirstLine">The line of the file where they begin, counted from 1.</param>
/// <param name="IsTooLong">Whether it is a line that is too long.</param>
internal readonly record struct RowBlock(ReadOnlyMemory<byte> Bytes, long FirstLine, bool IsTooLong);

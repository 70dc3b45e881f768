namespace ExchangeGateway.Csv.Files;

/// <summary>Finds where rows and lines end, by RFC 4180: a quotation mark that begins a cell goes on, line breaks and all, to the single one that ends it.</summary>
internal static class RowScan
{
    private const byte Return = (byte)'\r', Feed = (byte)'\n', Quote = (byte)'"';

    /// <summary>The length of the first row with its line break; 0 where its end is not there, or cannot be told for text behind a closing quotation mark.</summary>
    public static int Row(ReadOnlySpan<byte> text, byte delimiter, bool isAll)
    {
        for (var at = 0; ;)
        {
            if (at < text.Length && text[at] == Quote)
            {
                at = Closed(text, at + 1);
                if (at < 0 || (at < text.Length && text[at] != delimiter && text[at] is not (Return or Feed)))
                {
                    return 0;
                }
            }
            else
            {
                var cell = text[at..].IndexOfAny(delimiter, Return, Feed);
                at = cell < 0 ? text.Length : at + cell;
            }

            if (at == text.Length || text[at] != delimiter)
            {
                return Break(text, at, isAll);
            }

            at++;
        }
    }

    /// <summary>The length of the first line with its break; 0 where its end is not there.</summary>
    public static int Line(ReadOnlySpan<byte> text, bool isAll) =>
        Break(text, text.IndexOfAny(Return, Feed) is var at and >= 0 ? at : text.Length, isAll);

    /// <summary>Where the text goes on behind a closing quotation mark; -1 where there is none.</summary>
    private static int Closed(ReadOnlySpan<byte> text, int at)
    {
        while (text[at..].IndexOf(Quote) is var mark and >= 0)
        {
            at += mark + 1;
            if (at == text.Length || text[at] != Quote)
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    /// <summary>The end of the line break that begins there. A return whose next byte is not known yet may be half of one.</summary>
    private static int Break(ReadOnlySpan<byte> text, int at, bool isAll)
    {
        if (at == text.Length || (at == text.Length - 1 && text[at] == Return))
        {
            return isAll ? text.Length : 0;
        }

        return text[at] == Return && text[at + 1] == Feed ? at + 2 : at + 1;
    }
}

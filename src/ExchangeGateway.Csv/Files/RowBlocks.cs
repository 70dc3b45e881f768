using System.Buffers;
using System.Runtime.CompilerServices;

namespace ExchangeGateway.Csv.Files;

/// <summary>
/// Cuts a file into blocks of whole rows, in bounded memory. A row whose quotation marks do not pair is cut behind its
/// first line and ends its block, so that it takes no row after it along: the parser then sees what is wrong with it,
/// and goes on with the next line.
/// </summary>
internal sealed class RowBlocks(Stream utf8) : IDisposable
{
    /// <summary>The longest row, in bytes of UTF-8, its line break included.</summary>
    public const int LongestRow = 65_536;

    private const byte Return = (byte)'\r', Feed = (byte)'\n';

    // The byte before the first row is kept free: see Block.
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 + (2 * LongestRow));
    private int _start = 1, _end = 1;
    private bool _ended;
    private long _line = 1;

    /// <summary>What stands between cells: the first tab or comma in the file, since no heading holds one.</summary>
    public char Delimiter { get; private set; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    public async IAsyncEnumerable<RowBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            while (WholeRows() is var length and > 0)
            {
                yield return Block(length);
            }

            if (_end - _start >= LongestRow)
            {
                // Its last byte may be half of a line break, so it stays.
                yield return Block(LongestRow - 1) with { IsTooLong = true };
                while (!PassLine() && await FillAsync(cancellation).ConfigureAwait(false)) { }
            }
            else if (!await FillAsync(cancellation).ConfigureAwait(false))
            {
                yield break;
            }
        }
    }

    /// <summary>More bytes behind those not yet taken; false at the file's end.</summary>
    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (_ended)
        {
            return false;
        }

        Buffer.BlockCopy(_buffer, _start, _buffer, 1, _end - _start);
        (_start, _end) = (1, 1 + _end - _start);
        var read = await utf8.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        if (Delimiter is '\0' && _buffer.AsSpan(_start, _end - _start).IndexOfAny("\t,"u8) is var at and >= 0)
        {
            Delimiter = (char)_buffer[_start + at];
        }

        return true;
    }

    /// <summary>The next bytes as a block. The parser would take some bytes at its input's start for a byte order mark, so a line break goes first.</summary>
    private RowBlock Block(int length)
    {
        _buffer[_start - 1] = Feed;
        var block = new RowBlock(_buffer.AsMemory(_start - 1, length + 1), _line, false);
        var rows = _buffer.AsSpan(_start, length);
        _line += rows.Count(Feed) + rows.Count(Return) - rows.Count("\r\n"u8);
        _start += length;
        return block;
    }

    /// <summary>How many bytes of whole rows come next, up to and with the first row that had to be cut; 0 where more bytes are needed first.</summary>
    private int WholeRows()
    {
        var whole = 0;
        while (_start + whole < _end)
        {
            var rest = _buffer.AsSpan(_start + whole, Math.Min(_end - _start - whole, LongestRow));
            var isAll = _ended && _start + whole + rest.Length == _end;
            if (RowScan.Row(rest, (byte)Delimiter, isAll) is var row and > 0)
            {
                whole += row;
                continue;
            }

            var mayGoOn = !isAll && rest.Length < LongestRow;
            return mayGoOn ? whole : whole + RowScan.Line(rest, isAll);
        }

        return whole;
    }

    /// <summary>Passes over the rest of a line that is too long; false where its end is not there yet.</summary>
    private bool PassLine()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var line = RowScan.Line(rest, _ended);
        if (line > 0)
        {
            _ = Block(line);
            return true;
        }

        // A carriage return at the very end may be the first half of a line break.
        _start = rest.EndsWith([Return]) ? _end - 1 : _end;
        return false;
    }
}

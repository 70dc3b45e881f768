namespace ExchangeGateway.Csv.Tests;

/// <summary>A file that repeats one text so many times behind a beginning, and keeps none of it in memory.</summary>
internal sealed class EndlessStream(byte[] beginning, byte[] repeated, long times) : Stream
{
    /// <summary>How many bytes were asked for.</summary>
    public override long Position { get; set; }

    public override long Length => beginning.Length + (repeated.Length * times);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override int Read(Span<byte> buffer)
    {
        var isBeginning = Position < beginning.Length;
        var source = isBeginning ? beginning : repeated;
        var from = (int)(isBeginning ? Position : (Position - beginning.Length) % repeated.Length);
        var length = (int)Math.Min(Math.Min(buffer.Length, source.Length - from), Length - Position);
        source.AsSpan(from, length).CopyTo(buffer);
        Position += length;
        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

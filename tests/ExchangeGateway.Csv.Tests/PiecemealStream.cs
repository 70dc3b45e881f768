namespace ExchangeGateway.Csv.Tests;

/// <summary>Gives a file a few bytes at a time, as a network does.</summary>
internal sealed class PiecemealStream(byte[] file, int atOnce) : MemoryStream(file)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
}

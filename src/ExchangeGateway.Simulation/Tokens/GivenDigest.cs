using Org.BouncyCastle.Crypto;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A digest that somebody else worked out: BouncyCastle's SM2 asks for one, and hashes what comes before the message into it.</summary>
internal sealed class GivenDigest(byte[] digest) : IDigest
{
    public string AlgorithmName => "given";

    public int GetDigestSize() => digest.Length;

    public int GetByteLength() => 64;

    public void Update(byte input)
    {
    }

    public void BlockUpdate(byte[] input, int inOff, int inLen)
    {
    }

    public void BlockUpdate(ReadOnlySpan<byte> input)
    {
    }

    public int DoFinal(byte[] output, int outOff) => DoFinal(output.AsSpan(outOff));

    public int DoFinal(Span<byte> output)
    {
        digest.CopyTo(output);
        return digest.Length;
    }

    public void Reset()
    {
    }
}

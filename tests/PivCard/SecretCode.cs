using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PivCard;

/// <summary>A PIN or PUK with its retry counter, and what was tried on it.</summary>
/// <threadsafety>One thread may present codes while others read the counts.</threadsafety>
internal sealed class SecretCode
{
    private const int Length = 8;

    private readonly int _tries;
    private byte[] _value;

    public SecretCode(string value, int tries)
    {
        _tries = tries;
        Set(Padded(value));
    }

    public int TriesLeft { get; private set; }

    public bool IsBlocked => TriesLeft == 0;

    /// <summary>How many codes came in, right or wrong.</summary>
    public int Received { get; private set; }

    /// <summary>Which codes were rejected, and how often each: while blocked, the right one too.</summary>
    public ImmutableSortedDictionary<string, int> Rejected { get; private set; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public static bool IsWellFormed(ReadOnlySpan<byte> code) => code.Length == Length;

    /// <summary>Compares, and answers as a card does: right, so many tries left, or blocked.</summary>
    public Response Present(ReadOnlySpan<byte> code)
    {
        Received++;
        if (!IsBlocked && code.SequenceEqual(_value))
        {
            TriesLeft = _tries;
            return Response.Ok;
        }

        var text = Encoding.ASCII.GetString(code.TrimEnd((byte)0xFF));
        Rejected = Rejected.SetItem(text, Rejected.GetValueOrDefault(text) + 1);
        TriesLeft = Math.Max(0, TriesLeft - 1);
        return IsBlocked ? Response.Blocked : Response.TriesLeft(TriesLeft);
    }

    /// <summary>Sets a new value, with all tries.</summary>
    [MemberNotNull(nameof(_value))]
    public void Set(ReadOnlySpan<byte> code) => (_value, TriesLeft) = (code.ToArray(), _tries);

    // Short codes are filled up with FF.
    private static byte[] Padded(string code) => [.. Encoding.ASCII.GetBytes(code), .. Enumerable.Repeat((byte)0xFF, Length - code.Length)];
}

using System.Security.Cryptography;
using System.Text;

namespace ExchangeGateway.EKeys;

/// <summary>
/// A PIN or password on its way to a token or file: copied in, wiped when disposed of, never printed. There is no way
/// to make one of a string, because strings stay in memory.
/// </summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class Pin : IDisposable
{
    private readonly byte[] _bytes;
    private bool _disposed;

    // Pinned, so that the collector leaves no copy behind when it moves things.
    private Pin(int length) => _bytes = GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>How many bytes it has in UTF-8: what tokens count.</summary>
    public int Length => _bytes.Length;

    /// <summary>The bytes in UTF-8, for the one call that needs them.</summary>
    /// <exception cref="ObjectDisposedException">It is wiped.</exception>
    public ReadOnlySpan<byte> Utf8
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>A copy of these characters. The caller wipes its own.</summary>
    /// <exception cref="ArgumentException">A character is half of a surrogate pair.</exception>
    public static Pin Copy(ReadOnlySpan<char> characters)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            var pin = new Pin(strict.GetByteCount(characters));
            strict.GetBytes(characters, pin._bytes);
            return pin;
        }
        catch (EncoderFallbackException)
        {
            // The exception at hand names the character, which is part of the secret.
            throw new ArgumentException("A PIN is text: half of a surrogate pair is none.", nameof(characters));
        }
    }

    /// <summary>A copy of these bytes, taken as they are. The caller wipes its own.</summary>
    public static Pin CopyUtf8(ReadOnlySpan<byte> bytes)
    {
        var pin = new Pin(bytes.Length);
        bytes.CopyTo(pin._bytes);
        return pin;
    }

    /// <summary>Wipes it.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _disposed = true;
    }

    /// <summary>The word PIN, nothing of it.</summary>
    public override string ToString() => "PIN";
}

using System.Text;

namespace ExchangeGateway.X509;

/// <summary>Who signs, as SM2 mixes it into every signature. Both sides must use the same one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SignerId
{
    private readonly byte[] _bytes;

    /// <summary>An id of one's own.</summary>
    /// <param name="text">At most 8,191 bytes in UTF-8: SM2 counts its bits in two bytes.</param>
    public SignerId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _bytes = Encoding.UTF8.GetBytes(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_bytes.Length, 8191, nameof(text));
        Text = text;
    }

    /// <summary>The 16 bytes <c>1234567812345678</c> of GM/T 0009.</summary>
    public static SignerId Default { get; } = new("1234567812345678");

    /// <summary>The id.</summary>
    public string Text { get; }

    internal byte[] Bytes => _bytes;

    /// <inheritdoc/>
    public bool Equals(SignerId? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The id.</summary>
    public override string ToString() => Text;
}

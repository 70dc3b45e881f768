using System.Security.Cryptography;

namespace ExchangeGateway.Institutions;

/// <summary>
/// What is kept of an SMS code: its PBKDF2 hash with a salt of 16 random bytes. There are only a million codes, so who
/// holds a hash finds its code in time; what protects it is that the code lives for minutes.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SmsCodeHash
{
    private const int SaltBytes = 16, HashBytes = 32, Iterations = 10_000;

    private SmsCodeHash(string value) => Value = value;

    /// <summary>Salt and hash in Base64, for a store.</summary>
    public string Value { get; }

    /// <summary>The hash of a code, with a new salt.</summary>
    /// <exception cref="ArgumentException">It is not six digits.</exception>
    public static SmsCodeHash Of(ReadOnlySpan<char> code)
    {
        if (!IsCode(code))
        {
            throw new ArgumentException($"An SMS code has {SmsCode.Digits} digits.", nameof(code));
        }

        Span<byte> value = stackalloc byte[SaltBytes + HashBytes];
        RandomNumberGenerator.Fill(value[..SaltBytes]);
        Derive(code, value[..SaltBytes], value[SaltBytes..]);
        return new(Convert.ToBase64String(value));
    }

    /// <summary>The hash that a store kept as <see cref="Value"/>.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static SmsCodeHash Restore(string value)
    {
        Span<byte> bytes = stackalloc byte[SaltBytes + HashBytes];
        return Convert.TryFromBase64String(value, bytes, out var written) && written == bytes.Length
            ? new(value)
            : throw new ArgumentException("Not the hash of an SMS code.", nameof(value));
    }

    /// <summary>Three dots.</summary>
    public override string ToString() => "…";

    /// <summary>Whether it is the hash of that code. The comparison takes as long whatever was entered.</summary>
    internal bool Matches(ReadOnlySpan<char> entered)
    {
        var code = entered.Trim();
        if (!IsCode(code))
        {
            return false;
        }

        Span<byte> value = stackalloc byte[SaltBytes + HashBytes];
        _ = Convert.TryFromBase64String(Value, value, out _);
        Span<byte> hash = stackalloc byte[HashBytes];
        Derive(code, value[..SaltBytes], hash);
        return CryptographicOperations.FixedTimeEquals(hash, value[SaltBytes..]);
    }

    private static bool IsCode(ReadOnlySpan<char> code) => code.Length == SmsCode.Digits && !code.ContainsAnyExceptInRange('0', '9');

    private static void Derive(ReadOnlySpan<char> code, ReadOnlySpan<byte> salt, Span<byte> hash) =>
        Rfc2898DeriveBytes.Pbkdf2(code, salt, hash, Iterations, HashAlgorithmName.SHA256);
}

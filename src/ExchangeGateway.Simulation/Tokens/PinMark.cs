using System.Security.Cryptography;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>
/// What a token keeps of a PIN: a salted hash, enough to know it again. Whoever has the file can try all short PINs out
/// in no time: it is a simulator, and its keys stand beside it in the clear.
/// </summary>
internal static class PinMark
{
    private const int Bytes = 16;
    private const int Iterations = 1000;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(Bytes);

    public static string Of(Pin pin, byte[] salt)
    {
        Span<byte> mark = stackalloc byte[Bytes];
        Rfc2898DeriveBytes.Pbkdf2(pin.Utf8, salt, mark, Iterations, HashAlgorithmName.SHA256);
        return Convert.ToHexString(mark);
    }
}

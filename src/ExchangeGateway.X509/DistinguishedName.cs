using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeGateway.X509;

/// <summary>A name as text. .NET decodes every string type that authorities write: UTF-8, BMP, T61, printable.</summary>
internal static class DistinguishedName
{
    // An empty sequence: a name may have no parts at all.
    private const int EmptyLength = 2;

    public static string Text(ReadOnlySpan<byte> der) =>
        Decoded(der) is { } text && (text.Length > 0 || der.Length == EmptyLength) ? text : "#" + Convert.ToHexString(der);

    // For a name that it cannot decode, .NET gives an empty one, or throws as it documents.
    private static string? Decoded(ReadOnlySpan<byte> der)
    {
        try
        {
            return new X500DistinguishedName(der).Name;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

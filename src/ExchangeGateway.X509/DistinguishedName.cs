using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeGateway.X509;

/// <summary>A name as text. .NET decodes every string type that authorities write: UTF-8, BMP, T61, printable.</summary>
internal static class DistinguishedName
{
    public static string Text(ReadOnlySpan<byte> der)
    {
        try
        {
            return new X500DistinguishedName(der).Name;
        }
        catch (CryptographicException)
        {
            // The one exception that .NET documents for a name that it cannot decode.
            return "#" + Convert.ToHexString(der);
        }
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.X509;

namespace GatewayConsole.Registering;

/// <summary>The fingerprint that a user names: by its digits, or by the certificate's file.</summary>
internal static class FingerprintOf
{
    private const int Digits = 64;

    /// <summary>The fingerprint; null where the file holds no one certificate, which is told.</summary>
    public static Fingerprint? Text(Screen screen, string text)
    {
        if (text.Length == Digits && text.All(char.IsAsciiHexDigit))
        {
            return Fingerprint.Restore(Convert.FromHexString(text));
        }

        if (SmallFile.Read(screen, text) is not { } bytes)
        {
            return null;
        }

        if (CertificateFile.Read(bytes).Entries is [{ IsT0: true } only])
        {
            return only.AsT0.Identity.Whole;
        }

        screen.Fail($"{text}: one certificate is wanted, DER or PEM. Give its file alone.", $"{text}：须为单个证书（DER 或 PEM）。请指定该证书文件。");
        return null;
    }
}

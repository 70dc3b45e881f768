using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11;

/// <summary>A record as a line that an operator can read, and the line's digest, so that damage shows.</summary>
internal static partial class TryRecordText
{
    public static byte[] Write(TryRecord record)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"1 rejected={record.Rejected} pending={Bit(record.Pending)} pending-unattended={Bit(record.PendingUnattended)} unattended-blocked={Bit(record.UnattendedBlocked)} showed-flags={Bit(record.ShowedFlags)}");
        return Encoding.ASCII.GetBytes($"{line}\n{Digest(line)}\n");
    }

    /// <summary>Null where it is not whole.</summary>
    public static TryRecord? Read(byte[] bytes)
    {
        if (Encoding.ASCII.GetString(bytes).Split('\n') is not [var line, var digest, ""] || digest != Digest(line) || Line().Match(line) is not { Success: true } match)
        {
            return null;
        }

        bool Is(int group) => match.Groups[group].Value == "1";
        return int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var rejected)
            ? new(rejected, Is(2), Is(3), Is(4), Is(5))
            : null;
    }

    private static int Bit(bool value) => value ? 1 : 0;

    private static string Digest(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(line)));

    [GeneratedRegex(@"^1 rejected=(\d{1,9}) pending=([01]) pending-unattended=([01]) unattended-blocked=([01]) showed-flags=([01])$")]
    private static partial Regex Line();
}

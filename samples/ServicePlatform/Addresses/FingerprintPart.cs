using ExchangeGateway.Certificates;

namespace ServicePlatform.Addresses;

/// <summary>The part of an address that names a certificate by the SHA-256 of the whole of it: 64 hexadecimal digits.</summary>
internal sealed record FingerprintPart(Fingerprint Value)
{
    private const int Digits = 64;

    public static bool TryParse(string? text, out FingerprintPart? part)
    {
        part = text is { Length: Digits } && text.All(char.IsAsciiHexDigit) ? new(Fingerprint.Restore(Convert.FromHexString(text))) : null;
        return part is not null;
    }

    public static implicit operator Fingerprint(FingerprintPart part) => part.Value;
}

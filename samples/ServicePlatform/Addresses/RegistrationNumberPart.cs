using ExchangeGateway.Gateways;

namespace ServicePlatform.Addresses;

/// <summary>The part of an address that names a gateway.</summary>
internal sealed record RegistrationNumberPart(RegistrationNumber Number)
{
    public static bool TryParse(string? text, out RegistrationNumberPart? part) => AddressText.TryRead(text, read => RegistrationNumber.Of(read), number => new(number), out part);

    public static implicit operator RegistrationNumber(RegistrationNumberPart part) => part.Number;
}

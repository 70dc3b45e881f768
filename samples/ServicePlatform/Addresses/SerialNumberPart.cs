using ExchangeGateway.Applications;

namespace ServicePlatform.Addresses;

/// <summary>The part of an address that names an application, or a filing.</summary>
internal sealed record SerialNumberPart(BusinessSerialNumber Number)
{
    public static bool TryParse(string? text, out SerialNumberPart? part) => AddressText.TryRead(text, read => BusinessSerialNumber.Of(read), number => new(number), out part);

    public static implicit operator BusinessSerialNumber(SerialNumberPart part) => part.Number;
}

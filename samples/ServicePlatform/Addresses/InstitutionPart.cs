using ExchangeGateway.Institutions;

namespace ServicePlatform.Addresses;

/// <summary>The part of an address that names an institution.</summary>
internal sealed record InstitutionPart(InstitutionId Id)
{
    public static bool TryParse(string? text, out InstitutionPart? part) => AddressText.TryRead(text, read => InstitutionId.Of(read), id => new(id), out part);

    public static implicit operator InstitutionId(InstitutionPart part) => part.Id;
}

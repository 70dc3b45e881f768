using ExchangeGateway.Institutions;
using ServicePlatform.Addresses;

namespace ServicePlatform.Institutions;

/// <summary>The part of an address that names an account of the institution.</summary>
internal sealed record AccountPart(AccountName Name)
{
    public static bool TryParse(string? text, out AccountPart? part) => AddressText.TryRead(text, read => AccountName.Of(read), name => new(name), out part);

    public static implicit operator AccountName(AccountPart part) => part.Name;
}

/// <summary>The part of an address that names a product, as in <c>trading-gateway</c>.</summary>
internal sealed record ProductPart(Product Product)
{
    public static bool TryParse(string? text, out ProductPart? part) => AddressText.TryRead(text, read => Product.Of(read), product => new(product), out part);

    public static implicit operator Product(ProductPart part) => part.Product;
}

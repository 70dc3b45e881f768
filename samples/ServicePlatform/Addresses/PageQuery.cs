using System.ComponentModel.DataAnnotations;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Rules;

namespace ServicePlatform.Addresses;

/// <summary>Which page of a list: the link <c>next</c> of the page before leads to it.</summary>
/// <param name="After">Where the page before ended.</param>
/// <param name="Size">How many items, 1–1,000; 100 where it is left out.</param>
internal sealed record PageQuery(string? After, [property: Range(1, PageRequest.MostItems)] int? Size)
{
    private const int Usual = 100;

    /// <summary>The page; a size or a mark that cannot be is a mistake of the address.</summary>
    /// <exception cref="BadHttpRequestException">It cannot be.</exception>
    public PageRequest Of(InstitutionId institution) =>
        Size is < 1 or > PageRequest.MostItems ? throw new BadHttpRequestException($"size: 1–{PageRequest.MostItems}")
        : new(Size ?? Usual, After is null ? null : PageMark.Of(institution.Value, After).Match(mark => mark, violation => throw new BadHttpRequestException(violation.Text(Language.English))));

    /// <summary>The address of the next page: this one with another mark; null where this is the last.</summary>
    public static string? Next(HttpRequest request, PageMark? mark) => mark is null
        ? null
        : $"{request.PathBase}{request.Path}{QueryString.Create(request.Query.Where(asked => !asked.Key.Equals(nameof(After), StringComparison.OrdinalIgnoreCase)).Append(new("after", mark.Name)))}";
}

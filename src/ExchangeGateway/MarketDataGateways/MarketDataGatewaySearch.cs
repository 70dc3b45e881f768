using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// Finds the gateways to revoke (3.3-4). Every criterion that is given must hold; none given finds all. It does not ask
/// where a gateway stands: the revocation form's check tells which may be revoked.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataGatewaySearch
{
    /// <summary>The serial number of the application that opened it (业务流水号).</summary>
    public BusinessSerialNumber? OpenedBy { get; init; }

    /// <summary>The first date of opening, itself in.</summary>
    public LocalDate? OpenedFrom { get; init; }

    /// <summary>The last date of opening, itself in; before <see cref="OpenedFrom"/> there is nothing to find.</summary>
    public LocalDate? OpenedUntil { get; init; }

    /// <summary>Its registration number (登记编号).</summary>
    public RegistrationNumber? Number { get; init; }

    /// <summary>Whether a gateway is one of those sought. One that never opened has no date, so a date leaves it out.</summary>
    public bool Finds(MarketDataGateway gateway)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return (OpenedBy is null || gateway.OpenedBy == OpenedBy)
            && (OpenedFrom is not { } from || gateway.OpenedOn >= from)
            && (OpenedUntil is not { } until || gateway.OpenedOn <= until)
            && (Number is null || gateway.Number == Number);
    }

    /// <summary>One page of those found, in the sequence's order; a page behind the last is empty.</summary>
    /// <param name="gateways">Where to look.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="size">Gateways a page, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Page or size is below 1.</exception>
    public MarketDataGatewayPage Page(IEnumerable<MarketDataGateway> gateways, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(gateways);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var found = gateways.Where(Finds).ToValueList();
        var before = long.Min((page - 1L) * size, found.Count);
        return new(found.Skip((int)before).Take(size).ToValueList(), found.Count);
    }
}

/// <summary>One page of what a search found.</summary>
/// <param name="Gateways">Those of this page.</param>
/// <param name="Total">How many were found on all pages together.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataGatewayPage(ValueList<MarketDataGateway> Gateways, int Total);

using ExchangeGateway.Registry.Queries;
using NodaTime;
using ServicePlatform.Addresses;

namespace ServicePlatform.Gateways;

/// <summary>Which gateways (2.5-1, 3.3-4, 3.4-1): every criterion that is given must hold.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="OpenedBy">The serial number of the application that opened it.</param>
/// <param name="OpenedFrom">The first date of opening, itself in.</param>
/// <param name="OpenedUntil">The last date of opening, itself in.</param>
internal sealed record GatewayQuery(RegistrationNumberPart? Number, SerialNumberPart? OpenedBy, DateOnly? OpenedFrom, DateOnly? OpenedUntil)
{
    public GatewayFilter Of(GatewaySystem system) => new(system)
    {
        Number = Number?.Number,
        OpenedBy = OpenedBy?.Number,
        OpenedFrom = OpenedFrom is { } from ? LocalDate.FromDateOnly(from) : null,
        OpenedUntil = OpenedUntil is { } until ? LocalDate.FromDateOnly(until) : null,
    };
}

using ExchangeGateway.Applications;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>The criteria of the filters, as the database takes them. Whose it is, <see cref="Pages"/> asks for.</summary>
internal static class Filters
{
    public static IQueryable<ApplicationRow> Where(this IQueryable<ApplicationRow> rows, ApplicationFilter filter)
    {
        var states = filter.States.ToArray();
        rows = filter.System switch
        {
            GatewaySystem.MarketData => rows.Where(row => row.Kind == ApplicationKind.OpenMarketDataGateways || row.Kind == ApplicationKind.RevokeMarketDataGateways),
            GatewaySystem.Trading => rows.Where(row => row.Kind != ApplicationKind.OpenMarketDataGateways && row.Kind != ApplicationKind.RevokeMarketDataGateways),
            _ => rows,
        };
        return states is [var state] ? rows.Where(row => row.State == state)
            : states.Length > 0 ? rows.Where(row => states.Contains(row.State))
            : rows;
    }

    public static IQueryable<GatewayRow> Where(this IQueryable<GatewayRow> rows, GatewayFilter filter)
    {
        var isTrading = filter.System is GatewaySystem.Trading;
        rows = rows.Where(row => row.IsTrading == isTrading);
        if (filter.Number is { Value: var number })
        {
            rows = rows.Where(row => row.Name == number);
        }

        if (filter.OpenedBy is { Value: var serial })
        {
            rows = rows.Where(row => row.OpenedBy == serial);
        }

        if (filter.OpenedFrom is { } from)
        {
            rows = rows.Where(row => row.OpenedOn >= from);
        }

        if (filter.OpenedUntil is { } until)
        {
            rows = rows.Where(row => row.OpenedOn <= until);
        }

        return rows;
    }

    public static IQueryable<CertificateRow> Where(this IQueryable<CertificateRow> rows, CertificateFilter filter)
    {
        var states = filter.States.ToArray();
        rows = states is [var state] ? rows.Where(row => row.State == state)
            : states.Length > 0 ? rows.Where(row => states.Contains(row.State))
            : rows;
        if (filter.IsInService is { } used)
        {
            rows = used ? rows.Where(row => row.InServiceAt != null) : rows.Where(row => row.InServiceAt == null);
        }

        if (filter.ExpiresUntil is { } until)
        {
            rows = rows.Where(row => row.ExpiresAt <= until);
        }

        if (filter.IsLocked is { } locked)
        {
            // Spelt out: a partial index serves no parameter.
            rows = locked ? rows.Where(row => row.IsLocked) : rows.Where(row => !row.IsLocked);
        }

        return rows;
    }
}

using ExchangeGateway;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Applications;
using ServicePlatform.Callers;

namespace ServicePlatform.Certificates;

/// <summary>All gateways of an institution that its viewer may see, with what serves there.</summary>
internal sealed class GatewayBook(Caller caller, QueryGateways query, IRegistryQueries queries)
{
    private static readonly ValueList<CertificateApplicationState> UnderWay =
        Enum.GetValues<CertificateApplicationState>().Where(state => state is not CertificateApplicationState.InService && !CertificateApplicationLifecycle.Table.IsFinal(state)).ToValueList();

    public async ValueTask<IReadOnlyList<GatewayWithCertificates>> ReadAsync(InstitutionId institution, GatewaySystem system, RegistrationNumber? number = null)
    {
        var found = new List<GatewayWithCertificates>();
        for (PageMark? after = null; ;)
        {
            var outcome = await query.ExecuteAsync(caller.Asks(institution), new(system) { Number = number }, new(PageRequest.MostItems, after)).ConfigureAwait(false);
            if (outcome.OrNothing() is not { } page)
            {
                return found;
            }

            found.AddRange(page.Items);
            if ((after = page.Next) is null)
            {
                return found;
            }
        }
    }

    /// <summary>The certificates of these gateways that do not serve yet, but may.</summary>
    public async ValueTask<ILookup<RegistrationNumber, RegisteredCertificate>> OnTheirWayAsync(InstitutionId institution, IEnumerable<GatewayWithCertificates> seen)
    {
        var numbers = seen.Select(gateway => gateway.Gateway.Value.Number).ToHashSet();
        var filter = new CertificateFilter { Institution = institution, States = UnderWay };
        var found = (await queries.CertificatesAsync(filter, new(PageRequest.MostItems)).ConfigureAwait(false)).Match(page => page.Items, _ => default);
        return found.Select(stored => stored.Value).Where(certificate => numbers.Contains(certificate.Road.Gateway)).ToLookup(certificate => certificate.Road.Gateway);
    }

    /// <summary>Those that work, as the rows that audits and renewal plans read.</summary>
    public static GatewayInventory Inventory(IEnumerable<GatewayWithCertificates> gateways)
    {
        var working = gateways.Where(gateway => gateway.Gateway.Value.State.Works()).ToList();
        return new(
            working.Select(gateway => gateway.Trading()).OfType<TradingGatewayRow>().ToValueList(),
            working.Select(gateway => gateway.MarketData()).OfType<MarketDataGatewayRow>().ToValueList());
    }
}

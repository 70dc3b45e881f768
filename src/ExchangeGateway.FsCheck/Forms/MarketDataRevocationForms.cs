using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.MarketDataGateways;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to revoke market-data gateways.</summary>
internal static class MarketDataRevocationForms
{
    private static readonly GatewayLines<MarketDataRevocationForm> Lines = new(
        form => form.Gateways,
        form => form with { Gateways = [] },
        (form, number) => form with { Gateways = form.Gateways.Add(number) },
        "",
        isTrading: false);

    public static FormShape<MarketDataRevocationForm> Shape { get; } = new(
        Clean: from fleet in Fleets.WithOpenMarketData
               from attachments in Papers.Complete(ApplicationKind.RevokeMarketDataGateways)
               from contact in Contacts.AsTyped
               from gateways in Typed.SomeOf(fleet.Open<MarketDataGateway>(), gateway => Typed.Padded(gateway.Number.Value))
               select new CleanForm<MarketDataRevocationForm>(new() { Attachments = attachments, Contact = contact, Gateways = gateways }, fleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from gateways in Typed.Any(Typed.Text(OpaqueTexts.RegistrationNumbers))
                 select new MarketDataRevocationForm { Attachments = attachments, Contact = contact, Gateways = gateways },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. Typed.Simpler(form.Gateways, Typed.Simpler).Select(gateways => form with { Gateways = gateways }),
        ],
        Mistakes: [.. Lines.Mistakes, .. PaperMistakes.Of<MarketDataRevocationForm>(ApplicationKind.RevokeMarketDataGateways)])
    {
        Renamed = (form, rename) => form with { Gateways = form.Gateways.Select(rename).ToValueList() },
    };
}

using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to revoke trading gateways.</summary>
internal static class RevocationForms
{
    private static readonly GatewayLines<RevocationForm> Lines = new(
        form => form.Gateways.Select(gateway => gateway.RegistrationNumber),
        form => form with { Gateways = [] },
        (form, number) => Added(form, number, null),
        ".registrationNumber",
        isTrading: true);

    public static FormShape<RevocationForm> Shape { get; } = new(
        Clean: from fleet in Fleets.WithOpenTrading
               from attachments in Papers.Complete(ApplicationKind.RevokeTradingGateways)
               from contact in Contacts.AsTyped
               from gateways in Typed.SomeOf(fleet.Open<TradingGateway>(), gateway =>
                   from number in Typed.Padded(gateway.Number.Value)
                   from id in Gen.OneOf(Typed.Padded(gateway.Id?.Value ?? "anything"), Gen.Elements(null, "", " "))
                   select new RevokedGateway(number, id))
               select new CleanForm<RevocationForm>(new() { Attachments = attachments, Contact = contact, Gateways = gateways }, fleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from gateways in Typed.Any(from number in Typed.Text(OpaqueTexts.RegistrationNumbers) from id in Typed.Text(OpaqueTexts.GatewayIds) select new RevokedGateway(number, id))
                 select new RevocationForm { Attachments = attachments, Contact = contact, Gateways = gateways },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. Typed.Simpler(form.Gateways, Simpler).Select(gateways => form with { Gateways = gateways }),
        ],
        Mistakes:
        [
            .. Lines.Mistakes,
            Lines.Line("another gateway's own number", [Requirement.GatewayIdDiffers], (form, number) => Added(form, number, "T8"), [".gatewayId"], number => Lines.Right(number, GatewayState.Open) with { Id = GatewayId.Of("T7").AsT0 }),
            Lines.Line("its own number in small letters", [Requirement.GatewayIdDiffers], (form, number) => Added(form, number, "t7"), [".gatewayId"], number => Lines.Right(number, GatewayState.Open) with { Id = GatewayId.Of("T7").AsT0 }),
            .. PaperMistakes.Of<RevocationForm>(ApplicationKind.RevokeTradingGateways),
        ])
    {
        Renamed = (form, rename) => form with { Gateways = form.Gateways.Select(gateway => gateway with { RegistrationNumber = rename(gateway.RegistrationNumber) }).ToValueList() },
    };

    private static RevocationForm Added(RevocationForm form, string? number, string? id) => form with { Gateways = form.Gateways.Add(new(number, id)) };

    private static IEnumerable<RevokedGateway> Simpler(RevokedGateway gateway) =>
    [
        .. Typed.Simpler(gateway.RegistrationNumber).Select(number => gateway with { RegistrationNumber = number }),
        .. Typed.Simpler(gateway.GatewayId).Select(id => gateway with { GatewayId = id }),
    ];
}

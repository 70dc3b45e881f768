using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to change flow rates.</summary>
internal static class FlowRateChangeForms
{
    private static readonly GatewayLines<FlowRateChangeForm> Lines = new(
        form => form.Gateways.Select(change => change.RegistrationNumber),
        form => form with { Gateways = [] },
        (form, number) => Added(form, number, 2),
        ".registrationNumber",
        isTrading: true);

    public static FormShape<FlowRateChangeForm> Shape { get; } = new(
        Clean: from fleet in Fleets.WithOpenTrading
               from attachments in Papers.Complete(ApplicationKind.ChangeTradingGateways)
               from contact in Contacts.AsTyped
               from changes in Typed.SomeOf(fleet.Open<TradingGateway>(), gateway =>
                   from number in Typed.Padded(gateway.Number.Value)
                   from rate in Numbers.FlowRates.Raws.Where(units => units != gateway.FlowRate.Units)
                   select new FlowRateChange(number, rate))
               select new CleanForm<FlowRateChangeForm>(new() { Attachments = attachments, Contact = contact, Gateways = changes }, fleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from changes in Typed.Any(from number in Typed.Text(OpaqueTexts.RegistrationNumbers) from rate in Typed.Number(Numbers.FlowRates) select new FlowRateChange(number, rate))
                 select new FlowRateChangeForm { Attachments = attachments, Contact = contact, Gateways = changes },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. Typed.Simpler(form.Gateways, Simpler).Select(changes => form with { Gateways = changes }),
        ],
        Mistakes:
        [
            .. Lines.Mistakes,
            Rate("no new rate", Requirement.FlowRateMissing, null),
            Rate("a new rate of nothing", Requirement.FlowRateRange, 0),
            Rate("a new rate one too high", Requirement.FlowRateRange, Requirement.FlowRateRange.Most + 1),
            Rate("the rate that it has", Requirement.NothingChanges, 1),
            .. PaperMistakes.Of<FlowRateChangeForm>(ApplicationKind.ChangeTradingGateways),
        ])
    {
        Renamed = (form, rename) => form with { Gateways = form.Gateways.Select(change => change with { RegistrationNumber = rename(change.RegistrationNumber) }).ToValueList() },
    };

    private static Mistake<FlowRateChangeForm> Rate(string name, Requirement requirement, int? rate) =>
        Lines.Line(name, [requirement], (form, number) => Added(form, number, rate), [".flowRate"]);

    private static FlowRateChangeForm Added(FlowRateChangeForm form, string? number, int? rate) => form with { Gateways = form.Gateways.Add(new(number, rate)) };

    private static IEnumerable<FlowRateChange> Simpler(FlowRateChange change) =>
    [
        .. Typed.Simpler(change.RegistrationNumber).Select(number => change with { RegistrationNumber = number }),
        .. ((int?[])[null, 1, 2]).TakeWhile(rate => rate != change.FlowRate).Select(rate => change with { FlowRate = rate }),
    ];
}

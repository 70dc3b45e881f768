using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to open trading gateways.</summary>
internal static class OpeningForms
{
    private static readonly Gen<OpeningLine> CleanLine =
        from count in Gen.Frequency((3, Gen.Choose(1, 9)), (1, Numbers.GatewayCounts.Raws))
        from rate in Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Numbers.FlowRates.Raws.Select(units => (int?)units)))
        select new OpeningLine(count, rate);

    private static readonly Gen<OpeningLine> LineAsTyped =
        from count in Typed.Number(Numbers.GatewayCounts)
        from rate in Typed.Number(Numbers.FlowRates)
        select new OpeningLine(count, rate);

    private static readonly int BeyondAnyTotal = (int.MaxValue / Requirement.GatewayCountRange.Most!.Value) + 1;

    public static FormShape<OpeningForm> Shape { get; } = new(
        Clean: from attachments in Papers.Complete(ApplicationKind.OpenTradingGateways)
               from contact in Contacts.AsTyped
               from businesses in Capabilities.SomeBusinesses
               from lines in Typed.Some(CleanLine)
               select new CleanForm<OpeningForm>(new() { Attachments = attachments, Contact = contact, Businesses = businesses, Lines = lines }, Typed.NoFleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from businesses in Capabilities.Businesses.Generator
                 from lines in Typed.Any(LineAsTyped)
                 select new OpeningForm { Attachments = attachments, Contact = contact, Businesses = businesses, Lines = lines },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. Capabilities.Businesses.Shrinker(form.Businesses).Select(businesses => form with { Businesses = businesses }),
            .. Typed.Simpler(form.Lines, Simpler).Select(lines => form with { Lines = lines }),
        ],
        Mistakes:
        [
            new("no business", [Requirement.BusinessMissing], ["businesses"], clean => (clean with { Form = clean.Form with { Businesses = [] } }, ["businesses"]), takesAway: true),
            new("no line", [Requirement.LinesMissing], ["lines"], clean => (clean with { Form = clean.Form with { Lines = [] } }, ["lines"]), takesAway: true),
            Line("a line without a count", Requirement.GatewayCountRange, "count", new(null)),
            Line("a line for no gateway", Requirement.GatewayCountRange, "count", new(0, 1)),
            Line("a line for fewer than none", Requirement.GatewayCountRange, "count", new(-1, 20)),
            Line("a line for one gateway too many", Requirement.GatewayCountRange, "count", new(Requirement.GatewayCountRange.Most + 1)),
            Line("a flow rate of nothing", Requirement.FlowRateRange, "flowRate", new(1, 0)),
            Line("a flow rate one too high", Requirement.FlowRateRange, "flowRate", new(1, Requirement.FlowRateRange.Most + 1)),
            Line("a flow rate below nothing", Requirement.FlowRateRange, "flowRate", new(1, int.MinValue)),
            .. PaperMistakes.Of<OpeningForm>(ApplicationKind.OpenTradingGateways),
        ]);

    /// <summary>Whatever the form's own lines ask for, these go beyond.</summary>
    public static Mistake<OpeningForm> TooManyGateways { get; } = new("more gateways than can be counted", [Requirement.GatewayTotalOverflow], ["lines/more gateways than can be counted"], clean =>
        (clean with { Form = clean.Form with { Lines = [.. clean.Form.Lines, .. Enumerable.Repeat(new OpeningLine(Requirement.GatewayCountRange.Most), BeyondAnyTotal)] } }, ["lines"]), takesAway: false);

    private static Mistake<OpeningForm> Line(string name, Requirement requirement, string member, OpeningLine line) =>
        new(name, [requirement], [$"lines/{name}"], clean => (clean with { Form = clean.Form with { Lines = clean.Form.Lines.Add(line) } }, [$"lines[{clean.Form.Lines.Count}].{member}"]), takesAway: false);

    private static IEnumerable<OpeningLine> Simpler(OpeningLine line) =>
        ((OpeningLine[])[line with { FlowRate = null }, line with { Count = 1 }]).Where(simpler => simpler != line);
}

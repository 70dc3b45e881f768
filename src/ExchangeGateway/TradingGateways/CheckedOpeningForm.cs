using System.Runtime.InteropServices;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>An opening form that holds every rule of section 2.2. <see cref="OpeningForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedOpeningForm
{
    // The form is clean: every line has a legal count.
    internal CheckedOpeningForm(OpeningForm form)
    {
        var typed = form.Lines.AsSpan();
        var lines = new CheckedOpeningLine[typed.Length];
        var gateways = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var count = typed[i].Count.GetValueOrDefault();
            lines[i] = new(GatewayCount.OfLegal(count), FlowRate.OfLegal(typed[i].FlowRate ?? 1));
            gateways += count;
        }

        (Form, Lines, Gateways) = (form, new(ImmutableCollectionsMarshal.AsImmutableArray(lines)), gateways);
    }

    /// <summary>The form as typed.</summary>
    public OpeningForm Form { get; }

    /// <summary>At least one.</summary>
    public TradingBusinessSet Businesses => Form.Businesses;

    /// <summary>At least one, blanks filled in.</summary>
    public ValueList<CheckedOpeningLine> Lines { get; }

    /// <summary>Gateways asked for: the sum of the lines (2.2-8).</summary>
    public int Gateways { get; }

    /// <summary>EKey certificates asked for: one for each gateway (2.2-4).</summary>
    public int EKeyCertificates => Gateways;

    /// <summary>File certificates asked for: one for each gateway (2.2-4).</summary>
    public int FileCertificates => Gateways;

    /// <summary>What the guide advises against but allows: a single gateway has no backup (2.2-2).</summary>
    public ValueList<Warning> Warnings => Gateways == 1 ? [new(Requirement.BackupAdvised, "lines")] : [];

    /// <summary>The flow rate of each gateway, line by line: as many as <see cref="Gateways"/>.</summary>
    public IEnumerable<FlowRate> FlowRates() => Lines.SelectMany(line => Enumerable.Repeat(line.FlowRate, line.Count.Value));
}

using System.Globalization;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>An application to open trading gateways, as typed (2.2-1). Totals are never typed: the checked form counts them (2.2-8).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record OpeningForm : ApplicationForm
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.OpenTradingGateways;

    /// <summary>The businesses asked for: they go to each gateway of the form (2.2-3).</summary>
    public TradingBusinessSet Businesses { get; init; }

    /// <summary>The lines, in the order written; two lines of one rate are kept as they are (2.2-8).</summary>
    public ValueList<OpeningLine> Lines { get; init; }

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public OpeningFormOutcome Check(FormRequirements? requirements = null)
    {
        var found = default(ViolationList);
        CheckAlone(ref found, gateways: null, requirements);
        return found.ToViolations() is { } violations ? violations : new CheckedOpeningForm(this);
    }

    private protected override void CheckContent(ref ViolationList found, GatewayDirectory? gateways)
    {
        if (Businesses.Count == 0)
        {
            found.Add(Requirement.BusinessMissing, "businesses");
        }

        if (Lines.Count == 0)
        {
            found.Add(Requirement.LinesMissing, "lines");
        }

        long total = 0;
        var lines = Lines.AsSpan();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Count is { } count && GatewayCount.IsLegal(count))
            {
                total += count;
            }
            else
            {
                found.Add(Requirement.GatewayCountRange, $"lines[{i}].count", Text(lines[i].Count));
            }

            if (lines[i].FlowRate is { } rate && !FlowRate.IsLegal(rate))
            {
                found.Add(Requirement.FlowRateRange, $"lines[{i}].flowRate", Text(rate));
            }
        }

        if (total > int.MaxValue)
        {
            found.Add(Requirement.GatewayTotalOverflow, "lines", total.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}

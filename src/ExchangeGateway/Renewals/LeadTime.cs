using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Renewals;

/// <summary>
/// How long a new certificate takes, from the application to its gateway signing in with it: 1–250 whole working days.
/// The default value is 1.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct LeadTime
{
    private readonly byte _aboveOne;

    private LeadTime(int workingDays) => _aboveOne = (byte)(workingDays - 1);

    /// <summary>Working days, 1–250.</summary>
    public int WorkingDays => _aboveOne + 1;

    /// <summary>A lead time of so many working days, or the violation of its range at <paramref name="path"/>.</summary>
    public static Checked<LeadTime> Of(int workingDays, string path = "leadTime") =>
        Requirement.LeadTimeRange.Holds(workingDays) ? new LeadTime(workingDays) : new Violation(Requirement.LeadTimeRange, path, workingDays.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of working days.</summary>
    public override string ToString() => WorkingDays.ToString(CultureInfo.InvariantCulture);

    internal static LeadTime Longer(LeadTime one, LeadTime other) => one.WorkingDays >= other.WorkingDays ? one : other;
}

using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Notices;

/// <summary>How many days before a certificate's end people are told of it: 1–365. The default value is 1.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct NoticeDays
{
    private readonly short _aboveOne;

    private NoticeDays(int days) => _aboveOne = (short)(days - 1);

    /// <summary>30, 15, 10, 5 and 1: what a host starts with.</summary>
    public static ValueList<NoticeDays> Usual { get; } = [new(30), new(15), new(10), new(5), new(1)];

    /// <summary>Days of 24 hours, 1–365.</summary>
    public int Days => _aboveOne + 1;

    /// <summary>So many days, or the violation of their range at <paramref name="path"/>.</summary>
    public static Checked<NoticeDays> Of(int days, string path = "noticeDays") =>
        Requirement.NoticeDaysRange.Holds(days) ? new NoticeDays(days) : new Violation(Requirement.NoticeDaysRange, path, days.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of days.</summary>
    public override string ToString() => Days.ToString(CultureInfo.InvariantCulture);
}

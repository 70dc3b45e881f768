using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A gateway's flow-rate right: a whole number of units, 1–20 (2.2-7). The default value is 1, the guide's own default.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct FlowRate : ISpanParsable<FlowRate>, IComparable<FlowRate>
{
    private readonly byte _aboveOne;

    private FlowRate(int units) => _aboveOne = (byte)(units - 1);

    /// <summary>Units, 1–20.</summary>
    public int Units => _aboveOne + 1;

    /// <summary>Whether that many units may be asked for.</summary>
    public static bool IsLegal(int units) => units is >= 1 and <= 20;

    /// <summary>A rate of so many units, or the violation of 2.2-7 at <paramref name="path"/>.</summary>
    public static Checked<FlowRate> Of(int units, string path = "flowRate") =>
        IsLegal(units) ? new FlowRate(units) : new Violation(Requirement.FlowRateRange, path, units.ToString(CultureInfo.InvariantCulture));

    internal static FlowRate OfLegal(int units) => new(units);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FlowRate result)
    {
        // .NET reads on over null characters behind a number.
        var legal = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && IsLegal(units) && !s.Contains('\0');
        result = legal ? new FlowRate(units) : default;
        return legal;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FlowRate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static FlowRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var rate) ? rate : throw new FormatException(Requirement.FlowRateRange.Code);

    /// <inheritdoc/>
    public static FlowRate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public int CompareTo(FlowRate other) => Units.CompareTo(other.Units);

    /// <summary>Whether the left rate is lower.</summary>
    public static bool operator <(FlowRate left, FlowRate right) => left.Units < right.Units;

    /// <summary>Whether the left rate is lower or the same.</summary>
    public static bool operator <=(FlowRate left, FlowRate right) => left.Units <= right.Units;

    /// <summary>Whether the left rate is higher.</summary>
    public static bool operator >(FlowRate left, FlowRate right) => left.Units > right.Units;

    /// <summary>Whether the left rate is higher or the same.</summary>
    public static bool operator >=(FlowRate left, FlowRate right) => left.Units >= right.Units;

    /// <summary>The number of units.</summary>
    public override string ToString() => Units.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>How many gateways a line asks for: a whole number from 1 (2.2-8) to 10,000, this library's own bound. The default value is 1.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct GatewayCount
{
    private readonly ushort _aboveOne;

    private GatewayCount(int value) => _aboveOne = (ushort)(value - 1);

    /// <summary>Gateways, 1–10,000.</summary>
    public int Value => _aboveOne + 1;

    /// <summary>Whether a line may ask for that many.</summary>
    public static bool IsLegal(int value) => value is >= 1 and <= 10_000;

    /// <summary>So many gateways, or the violation of 2.2-8 at <paramref name="path"/>.</summary>
    public static Checked<GatewayCount> Of(int value, string path = "count") =>
        IsLegal(value) ? new GatewayCount(value) : new Violation(Requirement.GatewayCountRange, path, value.ToString(CultureInfo.InvariantCulture));

    internal static GatewayCount OfLegal(int value) => new(value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

namespace PropertyTests.Host;

/// <summary>The broker's paper for new gateways: lines of so many gateways at one flow rate, and a total that somebody types below them.</summary>
public sealed record OrderSheet(IReadOnlyList<(int Gateways, int? FlowRate)> Lines, int TypedTotal);

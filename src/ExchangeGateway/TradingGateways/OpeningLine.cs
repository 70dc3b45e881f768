namespace ExchangeGateway.TradingGateways;

/// <summary>A line as typed: so many gateways, each at that rate (2.2-6). Blanks are allowed, so that it can be saved unfinished.</summary>
/// <param name="Count">Gateways.</param>
/// <param name="FlowRate">Units; blank means 1 (2.2-7).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record OpeningLine(int? Count, int? FlowRate = null);

/// <summary>A checked line.</summary>
/// <param name="Count">Gateways.</param>
/// <param name="FlowRate">The rate of each.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct CheckedOpeningLine(GatewayCount Count, FlowRate FlowRate);

namespace ExchangeGateway.Lifecycles;

/// <summary>The facts of a lifecycle without guards: none.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct NoFacts;

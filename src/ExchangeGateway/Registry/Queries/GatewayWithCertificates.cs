namespace ExchangeGateway.Registry.Queries;

/// <summary>A gateway, and the certificates that it uses now.</summary>
/// <param name="Gateway">The gateway.</param>
/// <param name="Certificates">One of a kind at most.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GatewayWithCertificates(RegisteredGateway Gateway, ValueList<RegisteredCertificate> Certificates);

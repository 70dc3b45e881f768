using NodaTime;

namespace ExchangeGateway.Institutions;

/// <summary>That an account may use a product (1.4-1).</summary>
/// <param name="Product">The product.</param>
/// <param name="GrantedBy">The administrator who granted it.</param>
/// <param name="At">When.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ProductGrant(Product Product, AccountName GrantedBy, Instant At);

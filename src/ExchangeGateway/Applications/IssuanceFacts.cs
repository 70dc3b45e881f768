namespace ExchangeGateway.Applications;

/// <summary>How far the certificates of an opening are.</summary>
/// <param name="EveryCertificateIssued">As many of each kind as were counted (2.2-4, 2.2-8).</param>
/// <param name="KindsRight">One EKey and one file certificate for each trading gateway (2.2-4).</param>
/// <param name="BoundOnce">None is bound to a second gateway (2.2-5).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record IssuanceFacts(bool EveryCertificateIssued, bool KindsRight, bool BoundOnce);

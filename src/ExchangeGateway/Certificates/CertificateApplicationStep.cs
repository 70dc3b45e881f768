using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>One step of a certificate's road.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What was asked.</param>
/// <param name="To">The state after.</param>
/// <param name="By">Who asked, or recorded what the authority did.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, where the step carries a reason.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateApplicationStep(CertificateApplicationState From, CertificateApplicationAction Action, CertificateApplicationState To, Actor By, Instant At, string? Reason = null);

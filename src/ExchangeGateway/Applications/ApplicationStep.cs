using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Applications;

/// <summary>One step of an application's history.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What was asked.</param>
/// <param name="To">The state after.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, where the step carries a reason; shown to the applicant.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApplicationStep(ApplicationState From, ApplicationAction Action, ApplicationState To, Actor By, Instant At, string? Reason = null);

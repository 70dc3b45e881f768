using ExchangeGateway.Applications;
using NodaTime;

namespace ServicePlatform.Applications;

/// <summary>Passes an application.</summary>
/// <param name="Gateways">For an opening, the registration numbers that its gateways get, in the order of the form’s lines; for another kind none.</param>
/// <param name="Source">Whether it is decided here, or recorded as the exchange decided it.</param>
internal sealed record Approval(IReadOnlyList<string>? Gateways = null, ReviewSource Source = ReviewSource.Decided);

/// <summary>Sends an application back, or refuses it for good.</summary>
/// <param name="Reason">Why: the applicant reads it.</param>
/// <param name="Source">Whether it is decided here, or recorded as the exchange decided it.</param>
internal sealed record Refusal(string? Reason = null, ReviewSource Source = ReviewSource.Decided);

/// <summary>Takes an application back.</summary>
/// <param name="Reason">Why, if the applicant likes to say.</param>
internal sealed record Withdrawal(string? Reason = null);

/// <summary>Says that an application’s business is handled.</summary>
/// <param name="Scheduled">The date in Shanghai that the business of an opening is scheduled for (2.5-1).</param>
internal sealed record Completion(LocalDate? Scheduled = null);

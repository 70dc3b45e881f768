using ExchangeGateway.Institutions;

namespace ExchangeGateway.Applications;

/// <summary>Where a review's decision was taken.</summary>
public enum ReviewSource
{
    /// <summary>Here: its reviewer is not the applicant.</summary>
    Decided,

    /// <summary>At the exchange, and merely recorded here: anyone may record it, the applicant too.</summary>
    Reported,
}

/// <summary>Who reviews, and where the decision was taken.</summary>
/// <param name="By">Who decides, or records the exchange's decision.</param>
/// <param name="Source">Where it was taken.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Review(Actor By, ReviewSource Source = ReviewSource.Decided);

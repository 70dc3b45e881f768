using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Software;

/// <summary>A version of a package.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublishedOn">The date on which it was published, in Shanghai; null where it is not known.</param>
/// <param name="Address">Where it is downloaded; null where that is on the area's own page alone.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SoftwareVersion(VersionNumber Number, LocalDate? PublishedOn = null, WebAddress? Address = null);

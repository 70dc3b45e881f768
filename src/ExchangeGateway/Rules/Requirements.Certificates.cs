namespace ExchangeGateway.Rules;

// What sections 2 and 4 of the guide demand of certificates.
public sealed partial record Requirement
{
    /// <summary>4.2-1: a renewal window is longer than nothing and shorter than the certificate's lifetime.</summary>
    public static Requirement RenewalWindow { get; } = new("4.2-1", "renewal-window");

    /// <summary>4.2-1: a share of the lifetime lies between 0 and 1.</summary>
    public static Requirement RenewalShare { get; } = new("4.2-1", "renewal-share");
}

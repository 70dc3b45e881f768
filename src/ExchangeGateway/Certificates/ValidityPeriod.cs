using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// When a certificate is valid: from one second to another, both ends in, as X.509 has it. NodaTime's
/// <see cref="Interval"/> leaves its end out. The default is the one second of the Unix epoch.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct ValidityPeriod
{
    private readonly long _first;
    private readonly long _last;

    private ValidityPeriod(long first, long last) => (_first, _last) = (first, last);

    /// <summary>The first second in.</summary>
    public Instant NotBefore => Instant.FromUnixTimeSeconds(_first);

    /// <summary>The last second in.</summary>
    public Instant NotAfter => Instant.FromUnixTimeSeconds(_last);

    /// <summary>Time from the first second to the last, as the guide counts it: 1,825 days for its examples (3.4-2).</summary>
    public Duration Length => Duration.FromSeconds(_last - _first);

    /// <summary>The first second after it.</summary>
    public Instant End => Instant.FromUnixTimeSeconds(_last) + Duration.FromSeconds(1);

    /// <summary>Whether it covers that instant; a fraction of the last second is in.</summary>
    public bool Contains(Instant instant) => instant.ToUnixTimeSeconds() is var second && second >= _first && second <= _last;

    /// <summary>Both ends, or null when they are the wrong way round. Fractions of a second are dropped.</summary>
    public static ValidityPeriod? Between(Instant notBefore, Instant notAfter) =>
        OfSeconds(notBefore.ToUnixTimeSeconds(), notAfter.ToUnixTimeSeconds());

    internal static ValidityPeriod? OfSeconds(long first, long last) => first <= last ? new(first, last) : null;

    /// <summary>As NodaTime sees it: half-open, so it ends one second later.</summary>
    public Interval ToInterval() => new(NotBefore, End);

    /// <summary>Both ends, in ISO 8601.</summary>
    public override string ToString() => $"{NotBefore}..{NotAfter}";
}

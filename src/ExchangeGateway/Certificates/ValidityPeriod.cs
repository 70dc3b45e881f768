using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// When a certificate is valid: from one second to another, both ends in, as X.509 has it. NodaTime's
/// <see cref="Interval"/> leaves its end out. The default is the one second of the Unix epoch.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct ValidityPeriod
{
    private static readonly long EndOfTime = Instant.MaxValue.ToUnixTimeSeconds();
    private readonly long _first;
    private readonly long _last;

    private ValidityPeriod(long first, long last) => (_first, _last) = (first, last);

    /// <summary>The first second in.</summary>
    public Instant NotBefore => Instant.FromUnixTimeSeconds(_first);

    /// <summary>The last second in.</summary>
    public Instant NotAfter => Instant.FromUnixTimeSeconds(_last);

    /// <summary>Time from the first second to the last, as the guide counts it: 1,825 days for its examples (3.4-2).</summary>
    public Duration Length => Duration.FromSeconds(_last - _first);

    /// <summary>
    /// The first second after it. After 9999-12-31T23:59:59Z, by which a certificate says that it has no end, there is
    /// none: then it is the last instant of all.
    /// </summary>
    public Instant End => _last < EndOfTime ? Instant.FromUnixTimeSeconds(_last + 1) : Instant.MaxValue;

    /// <summary>Whether it covers that instant; a fraction of the last second is in.</summary>
    public bool Contains(Instant instant) => instant.ToUnixTimeSeconds() is var second && second >= _first && second <= _last;

    internal bool IsOverAt(Instant instant) => instant.ToUnixTimeSeconds() > _last;

    /// <summary>Both ends, or null when they are the wrong way round. Fractions of a second are dropped.</summary>
    public static ValidityPeriod? Between(Instant notBefore, Instant notAfter) =>
        OfSeconds(notBefore.ToUnixTimeSeconds(), notAfter.ToUnixTimeSeconds());

    internal static ValidityPeriod? OfSeconds(long first, long last) => first <= last ? new(first, last) : null;

    /// <summary>As NodaTime sees it: half-open, so it ends one second later, or never.</summary>
    public Interval ToInterval() => new(NotBefore, _last < EndOfTime ? End : null);

    /// <summary>Both ends, in ISO 8601.</summary>
    public override string ToString() => $"{NotBefore}..{NotAfter}";
}

using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>
/// What a simulated authority is to issue. Equal orders to authorities of one seed give the same certificate, byte by
/// byte; any difference gives another one.
/// </summary>
/// <param name="Gateway">The subject's common name, such as a gateway id; Chinese is fine.</param>
/// <param name="Institution">The subject's organisation; Chinese is fine.</param>
/// <param name="KeyAlgorithm">RSA for a file certificate, SM2 for an EKey's (4.1-1); no other.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateOrder(string Gateway, string Institution, KeyAlgorithm KeyAlgorithm)
{
    /// <summary>From when on it is valid; the authority's own beginning where null.</summary>
    public Instant? From { get; init; }

    /// <summary>For how long it is valid: 1,825 days, as the guide's examples (3.4-2).</summary>
    public Duration Validity { get; init; } = Duration.FromDays(1825);

    /// <summary>How its SM2 key is written.</summary>
    public Sm2Spelling Spelling { get; init; }

    /// <summary>What its key is for.</summary>
    public CertificatePurpose Purpose { get; init; }

    /// <summary>Tells orders apart that are alike otherwise, as a renewal's: it gives another serial number and another key.</summary>
    public int Number { get; init; }

    /// <summary>Which key it is for, among those of the seed. Certificates of one name have one key, as some renewals do; null for a key of its own.</summary>
    public string? KeyName { get; init; }

    /// <summary>Whether it may issue certificates itself, though no authority may stand below it.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>The object identifier of a critical extension, as in <c>1.2.3.4</c>, for verifiers that do not know it to refuse; none where null.</summary>
    public string? CriticalExtension { get; init; }

    internal string KeyLabel => KeyName ?? $"{Gateway}\n{Institution}\n{Number}";

    internal string Label => $"{KeyLabel}\n{this}";
}

using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>How well a sign-in is backed up, worst first.</summary>
public enum RedundancyLevel
{
    /// <summary>No certificate signs in.</summary>
    None,

    /// <summary>Certificates of one kind alone sign in: if that kind fails, nothing does.</summary>
    OneKind,

    /// <summary>An EKey and a file certificate sign in: one can fail (互备).</summary>
    BothKinds,
}

/// <summary>
/// The redundancy of a set of certificates: of one trading gateway (2.2-4), or of all market-data gateways of one
/// institution (4.2-1).
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Redundancy
{
    private readonly ValueList<CertificateTerm> _certificates;

    /// <summary>The redundancy of these certificates.</summary>
    public Redundancy(params IEnumerable<CertificateTerm> certificates) => _certificates = certificates.ToValueList();

    /// <summary>How well sign-in is backed up at an instant. One valid certificate is enough to sign in (4.2-2).</summary>
    public RedundancyLevel LevelAt(Instant instant) => (Works(CertificateKind.EKey, instant), Works(CertificateKind.File, instant)) switch
    {
        (true, true) => RedundancyLevel.BothKinds,
        (false, false) => RedundancyLevel.None,
        _ => RedundancyLevel.OneKind,
    };

    /// <summary>The first instant after the given one at which the level is lower than just before, if nothing is done; null where it never gets worse.</summary>
    public Instant? NextWorseningAfter(Instant instant)
    {
        var level = LevelAt(instant);
        foreach (var turn in Turns().Where(turn => turn > instant))
        {
            if (LevelAt(turn) < level)
            {
                return turn;
            }

            level = LevelAt(turn);
        }

        return null;
    }

    private bool Works(CertificateKind kind, Instant instant) =>
        _certificates.Any(certificate => certificate.Kind == kind && certificate.SignsInAt(instant));

    // The level changes at no other instants than where a validity begins or ends.
    private IEnumerable<Instant> Turns() =>
        _certificates.SelectMany(certificate => (Instant[])[certificate.Validity.NotBefore, certificate.Validity.End]).Distinct().Order();
}

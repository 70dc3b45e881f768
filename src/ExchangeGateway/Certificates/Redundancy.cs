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
    public RedundancyLevel LevelAt(Instant instant) => LevelOf(Works(CertificateKind.EKey, instant), Works(CertificateKind.File, instant));

    /// <summary>The first instant after the given one at which the level is lower than just before, if nothing is done; null where it never gets worse.</summary>
    public Instant? NextWorseningAfter(Instant instant) =>
        Changes().Where(change => change.At > instant && change.After < change.Before).Select(change => (Instant?)change.At).FirstOrDefault();

    /// <summary>Every change of the level if nothing is done, oldest first, one at most at an instant.</summary>
    internal IEnumerable<(Instant At, RedundancyLevel Before, RedundancyLevel After)> Changes()
    {
        int[] working = [0, 0];
        var level = RedundancyLevel.None;
        foreach (var turns in Turns().GroupBy(turn => turn.At).OrderBy(same => same.Key))
        {
            foreach (var (_, kind, change) in turns)
            {
                working[(int)kind] += change;
            }

            var before = level;
            level = LevelOf(working[(int)CertificateKind.EKey] > 0, working[(int)CertificateKind.File] > 0);
            if (level != before)
            {
                yield return (turns.Key, before, level);
            }
        }
    }

    private bool Works(CertificateKind kind, Instant instant) =>
        _certificates.Any(certificate => certificate.Kind == kind && certificate.SignsInAt(instant));

    // The level changes at no other instants than where a validity begins or ends: so one walk through them, counting,
    // finds the drop, however many certificates there are.
    private IEnumerable<(Instant At, CertificateKind Kind, int Change)> Turns()
    {
        foreach (var certificate in _certificates.Where(certificate => certificate.Impediments is Impediments.None))
        {
            var validity = certificate.Validity.ToInterval();
            yield return (validity.Start, certificate.Kind, 1);
            if (validity.HasEnd)
            {
                yield return (validity.End, certificate.Kind, -1);
            }
        }
    }

    private static RedundancyLevel LevelOf(bool eKey, bool file) => (eKey, file) switch
    {
        (true, true) => RedundancyLevel.BothKinds,
        (false, false) => RedundancyLevel.None,
        _ => RedundancyLevel.OneKind,
    };
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Renewals;

/// <summary>How well the certificates of a group back each other up as they lapse, one after the other.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class LapseForecast
{
    private static readonly ValidityPeriod Always = ValidityPeriod.Between(Instant.MinValue, Instant.MaxValue)!.Value;

    private readonly string? _gateway;
    private readonly Dictionary<Instant, LapseEffect> _atWorst, _atBest;

    public LapseForecast(AuditedGroup group)
    {
        _gateway = group.Gateway;
        _atWorst = Drops(group.Certificates.Select(certificate => certificate.Term).OfType<CertificateTerm>());
        _atBest = Drops(group.Certificates.SelectMany(AtBest));
    }

    /// <summary>What happens to sign-in at the first second after a validity.</summary>
    public IEnumerable<LapseConsequence> After(ValidityPeriod validity)
    {
        LapseEffect? worst = EffectAt(_atWorst, validity.End), best = EffectAt(_atBest, validity.End);
        if (worst != best)
        {
            yield return new(_gateway, LapseEffect.NotCheckable);
        }
        else if (worst is { } effect)
        {
            yield return new(_gateway, effect);
        }
    }

    private static LapseEffect? EffectAt(Dictionary<Instant, LapseEffect> drops, Instant at) => drops.TryGetValue(at, out var effect) ? effect : null;

    private static Dictionary<Instant, LapseEffect> Drops(IEnumerable<CertificateTerm> terms) =>
        new Redundancy(terms).Changes().Where(change => change.After < change.Before)
            .ToDictionary(change => change.At, change => change.After is RedundancyLevel.None ? LapseEffect.CannotSignIn : LapseEffect.RedundancyLost);

    // What is not known of a certificate may be just what keeps the gateway signing in.
    private static IEnumerable<CertificateTerm> AtBest(AuditedCertificate certificate) => certificate.Kind is { } kind
        ? [new(kind, certificate.Validity ?? Always)]
        : [new(CertificateKind.EKey, certificate.Validity ?? Always), new(CertificateKind.File, certificate.Validity ?? Always)];
}

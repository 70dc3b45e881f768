using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>What is known of certificates without their bytes.</summary>
internal static class Terms
{
    /// <summary>Of few things often, so that two are one now and then; the default among them.</summary>
    public static Arbitrary<Fingerprint> Fingerprints { get; } = Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(default, Fingerprint.Of([]))),
            (9, from range in Gen.Elements(8, 1_000_000) from number in Gen.Choose(0, range) select Fingerprint.Of(BitConverter.GetBytes(number)))),
        fingerprint => fingerprint == default ? [] : [default]);

    public static Arbitrary<CertificateTerm> All { get; } = Arb.From(
        from kind in Gen.Elements(Enum.GetValues<CertificateKind>())
        from validity in ValidityPeriods.All.Legal.Generator
        from known in Gen.Frequency((2, Gen.Constant(Impediments.None)), (1, Gen.Choose(0, (int)(Impediments.Locked | Impediments.Revoked | Impediments.Cancelled)).Select(flags => (Impediments)flags)))
        select new CertificateTerm(kind, validity) { Impediments = kind is CertificateKind.EKey ? known : known & ~Impediments.Locked },
        term =>
        [
            .. term.Impediments is Impediments.None ? Enumerable.Empty<CertificateTerm>() : [term with { Impediments = Impediments.None }],
            .. ValidityPeriods.All.Legal.Shrinker(term.Validity).Select(validity => term with { Validity = validity }),
        ]);
}

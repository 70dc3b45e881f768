using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Chains;
using ExchangeGateway.X509;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// Makes real certificates, RSA and SM2 in both spellings, with chains of one to three, around an instant of your choice.
/// They come from a <see cref="Simulation.SimulatedAuthority"/>; their keys are a few, made once, RSA's of 1,024 bits, so
/// that a certificate costs less than a millisecond. Shrunk, they get nearer to an RSA certificate that a root issued a
/// day before and that ends a day after.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class RealCertificates
{
    /// <summary>Chains with nothing wrong but their time: the instant is often the first or last second of the validity, or the one beside it.</summary>
    /// <param name="at">When they are asked about, from the year 1990 to 2090.</param>
    public static Arbitrary<CertificateChain> Around(Instant at) => Of(at, ChainRecipes.Unbroken, recipe => recipe.Simpler());

    /// <summary>Chains broken in one way, at the certificate itself or above it.</summary>
    /// <param name="reason">Why they do not hold: any reason but <see cref="ChainReason.SearchLimit"/>.</param>
    /// <param name="at">When they are asked about, from the year 1990 to 2090.</param>
    public static Arbitrary<CertificateChain> BrokenBy(ChainReason reason, Instant at) =>
        reason is ChainReason.SearchLimit || !Enum.IsDefined(reason)
            ? throw new ArgumentOutOfRangeException(nameof(reason), reason, "No chain is made that breaks so.")
            : Of(at, ChainRecipes.BrokenBy(reason), recipe => recipe.Simpler());

    /// <summary>Bytes that are nearly a certificate. Shrunk, they stay flawed in the same way.</summary>
    /// <param name="flaw">What is wrong with them; not <see cref="CertificateFlaw.None"/>.</param>
    public static Arbitrary<UnreadableCertificate> Unreadable(CertificateFlaw flaw) =>
        flaw is CertificateFlaw.None || !Enum.IsDefined(flaw)
            ? throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "That is no flaw.")
            : Spoiled.By(flaw);

    /// <summary>Any chains. Shrunk, they get whole.</summary>
    internal static Arbitrary<CertificateChain> Any(Instant at) => Of(at, ChainRecipes.Any, recipe => recipe.SimplerOrUnbroken());

    private static Arbitrary<CertificateChain> Of(Instant at, Gen<ChainRecipe> recipes, Func<ChainRecipe, IEnumerable<ChainRecipe>> simpler)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(at, Instant.FromUtc(1990, 1, 1, 0, 0), nameof(at));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(at, Instant.FromUtc(2091, 1, 1, 0, 0), nameof(at));
        var workshop = new ChainWorkshop(at, simpler);
        return Arb.From(recipes.Select(workshop.Make), chain => chain.Simpler());
    }
}

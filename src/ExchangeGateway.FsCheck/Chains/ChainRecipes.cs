using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using ExchangeGateway.X509;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Chains;

/// <summary>Recipes of chains at random, the ends of validities often.</summary>
internal static class ChainRecipes
{
    private const int Day = 86_400;
    private const int Year = 365 * Day;

    private static readonly Gen<long> Distance = Gen.Frequency(
        (3, Gen.Elements(0L, 1)),
        (1, Gen.Elements(2L, 59, Day - 1, Day, 30 * Day)),
        (2, Gen.Choose(0, 5 * Year).Select(seconds => (long)seconds)),
        (1, Gen.Elements(1825L * Day, 30L * Year)));

    private static readonly Gen<long> Outside = Gen.Frequency((3, Gen.Constant(1L)), (1, Gen.Elements(2L, Day)), (1, Gen.Choose(1, 5 * Year).Select(seconds => (long)seconds)));

    private static readonly Gen<(long Since, long Left)>
        Inside = Distance.Zip(Distance, (since, left) => (since, left)),
        Early = Outside.Zip(Distance, (outside, more) => (-outside, outside + more)),
        Late = Outside.Zip(Distance, (outside, more) => (outside + more, -outside));

    /// <summary>With nothing wrong but, for some, their time.</summary>
    public static Gen<ChainRecipe> Unbroken { get; } =
        from time in Gen.Frequency((3, Inside), (1, Early), (1, Late))
        from length in Gen.Elements(Lengths(null, isAbove: false))
        from recipe in Of(length, time)
        select recipe;

    /// <summary>Mostly unbroken, now and then broken in any way.</summary>
    public static Gen<ChainRecipe> Any { get; } = Gen.Frequency((4, Unbroken), (1, Gen.OneOf(Enum.GetValues<ChainReason>().Except([ChainReason.SearchLimit]).Select(BrokenBy))));

    public static Gen<ChainRecipe> BrokenBy(ChainReason reason) =>
        from above in Gen.Elements([false, .. (bool[])(reason is ChainReason.NoIssuer || IsTimely(reason) ? [true] : [])])
        from time in above ? Inside : reason switch { ChainReason.NotYetValid => Early, ChainReason.Expired => Late, _ => Inside }
        from length in Gen.Elements(Lengths(reason, above))
        from recipe in Of(length, time)
        select recipe with { Break = reason, IsAbove = above };

    public static bool IsTimely(ChainReason? reason) => reason is ChainReason.NotYetValid or ChainReason.Expired;

    /// <summary>How long a chain can be that breaks so, the simplest first.</summary>
    public static int[] Lengths(ChainReason? reason, bool isAbove) => reason switch
    {
        // An issuer of its own, which may not issue, stands between.
        ChainReason.NotAnAuthority or ChainReason.PathTooLong => [3],
        ChainReason.NoIssuer when isAbove => [3],

        // Of what is trusted itself neither issuer nor signature is looked at.
        ChainReason.NoIssuer or ChainReason.WrongSignature or ChainReason.AlgorithmNotAccepted => [2, 3],
        _ when isAbove => [2, 3],
        _ => [2, 1, 3],
    };

    private static Gen<ChainRecipe> Of(int length, (long Since, long Left) time) =>
        from key in Gen.Elements((KeyAlgorithm.Rsa, default(Sm2Spelling)), (KeyAlgorithm.Sm2, Sm2Spelling.EllipticCurve), (KeyAlgorithm.Sm2, Sm2Spelling.Curve))
        from name in Gen.Choose(0, ChainWorkshop.Names.Count - 1)
        from which in Gen.Choose(0, ChainWorkshop.Keys - 1)
        select new ChainRecipe(key.Item1, key.Item2, length, time.Since, time.Left, name, which);
}

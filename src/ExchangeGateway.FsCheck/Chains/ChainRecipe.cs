using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using ExchangeGateway.X509;

namespace ExchangeGateway.FsCheck.Chains;

/// <summary>What a chain is made of.</summary>
/// <param name="Algorithm">Of its keys.</param>
/// <param name="Spelling">Of the certificate's SM2 key.</param>
/// <param name="Length">Certificates from the one asked about to the root: 1, where that is trusted itself, to 3.</param>
/// <param name="Since">Seconds from the first second of the validity to the instant; less than 0 before it.</param>
/// <param name="Left">Seconds from the instant to the last second of the validity; less than 0 after it.</param>
/// <param name="Name">Which of the names it bears.</param>
/// <param name="Key">Which of the keys it has.</param>
/// <param name="Break">Why it does not hold; null for no other reason than its time.</param>
/// <param name="IsAbove">Whether the certificate above is to blame, where the reason leaves a choice.</param>
internal sealed record ChainRecipe(KeyAlgorithm Algorithm, Sm2Spelling Spelling, int Length, long Since, long Left, int Name, int Key, ChainReason? Break = null, bool IsAbove = false)
{
    private const long Day = 86_400;

    /// <summary>Simpler recipes of chains that hold, or break in the same way.</summary>
    public IEnumerable<ChainRecipe> Simpler() => ((ChainRecipe[])
    [
        this with { Algorithm = KeyAlgorithm.Rsa, Spelling = default },
        this with { Spelling = default },
        this with { Length = ChainRecipes.Lengths(Break, isAbove: false)[0], IsAbove = ChainRecipes.IsTimely(Break) && IsAbove },
        this with { Name = 0 },
        this with { Key = 0 },
        .. Nearer(Since).Select(since => this with { Since = since }),
        .. Nearer(Left).Select(left => this with { Left = left }),
    ]).Where(recipe => recipe != this && recipe.Since + recipe.Left >= 0);

    /// <summary>First the same chain with nothing wrong but its time.</summary>
    public IEnumerable<ChainRecipe> SimplerOrUnbroken() => Break is null ? Simpler() : Simpler().Prepend(this with { Break = null, IsAbove = false });

    // A day from an end that it lies inside of, a second from one that it lies outside of, or part of the way there.
    private static IEnumerable<long> Nearer(long seconds)
    {
        var apart = (seconds < 0 ? -1 : Day) - seconds;
        return ((long[])[apart, apart / 2, apart / 4]).Where(step => step != 0).Select(step => seconds + step);
    }
}

using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using ExchangeGateway.X509;
using NodaTime;

namespace ExchangeGateway.FsCheck.Chains;

/// <summary>Makes chains around an instant.</summary>
/// <param name="at">When they are asked about.</param>
/// <param name="simpler">What they are shrunk to.</param>
internal sealed class ChainWorkshop(Instant at, Func<ChainRecipe, IEnumerable<ChainRecipe>> simpler)
{
    /// <summary>How many keys of each algorithm there are.</summary>
    public const int Keys = 3;

    // An authority is valid for twenty years.
    private readonly SimulatedAuthority
        _authority = new("generated", at - Duration.FromDays(3650), 1024),
        _expired = new("generated", at - Duration.FromDays(7301), 1024),
        _early = new("generated", at + Duration.FromSeconds(1), 1024);

    public static ValueList<(string Gateway, string Institution)> Names => [("TDGW-1", "Broker"), ("MDGW-280", "某证券股份有限公司"), ("交易网关二", "Broker, \"Sons\" & Co.")];

    public CertificateChain Make(ChainRecipe recipe)
    {
        var issued = Issue(recipe);
        Certificate[] chain = [Spoil(issued.Certificate, recipe.Break), .. issued.Authorities];
        chain = chain[..recipe.Length];
        var isMissing = recipe.Break is ChainReason.NoIssuer;
        var between = isMissing && !recipe.IsAbove ? [] : chain.Skip(1).SkipLast(1);
        var root = isMissing && (recipe.IsAbove || recipe.Length == 2) ? Elsewhere(recipe.Algorithm) : chain[^1];
        return new(chain.ToValueList(), between.ToValueList(), [root], at, FlawsOf(recipe, chain).ToValueList(), () => simpler(recipe).Select(Make));
    }

    private Certificate Elsewhere(KeyAlgorithm algorithm) => _authority.Root(algorithm is KeyAlgorithm.Rsa ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa).Certificate;

    private IssuedCertificate Issue(ChainRecipe recipe)
    {
        var (algorithm, above) = (recipe.Algorithm, recipe.IsAbove ? recipe.Break : null);
        var authority = above is ChainReason.Expired ? _expired : above is ChainReason.NotYetValid ? _early : _authority;
        var order = new CertificateOrder(Names[recipe.Name].Gateway, Names[recipe.Name].Institution, algorithm)
        {
            From = Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() - recipe.Since),
            Validity = Duration.FromSeconds(recipe.Since + recipe.Left),
            Spelling = recipe.Spelling,
            KeyName = $"key {recipe.Key}",
            CriticalExtension = recipe.Break is ChainReason.UnknownCriticalExtension ? "1.2.3.4" : null,
        };
        return authority.Issue(order, recipe switch
        {
            { Break: ChainReason.NotAnAuthority } => authority.Issue(new("issuing gateway", "Broker", algorithm) { Validity = Years(20) }, authority.Root(algorithm)),
            { Break: ChainReason.PathTooLong } => authority.Issue(new("issuing authority", "Broker", algorithm) { Validity = Years(20), IsAuthority = true }, authority.Issuing(algorithm)),
            { Length: 3 } => authority.Issuing(algorithm),
            _ => authority.Root(algorithm),
        });
    }

    private static IEnumerable<ChainFlaw> FlawsOf(ChainRecipe recipe, Certificate[] chain)
    {
        if (recipe.Since < 0 || recipe.Left < 0)
        {
            yield return new(recipe.Since < 0 ? ChainReason.NotYetValid : ChainReason.Expired, chain[0]);
        }

        if (recipe.Break is { } reason && (recipe.IsAbove || !ChainRecipes.IsTimely(reason)))
        {
            yield return new(reason, reason switch
            {
                ChainReason.PathTooLong => chain[2],
                ChainReason.NotAnAuthority => chain[1],
                _ => chain[recipe.IsAbove ? 1 : 0],
            });
        }
    }

    private static Certificate Spoil(Certificate certificate, ChainReason? reason) => reason switch
    {
        ChainReason.WrongSignature => Der.WithAnotherSerial(certificate),
        ChainReason.AlgorithmNotAccepted => Der.SignedWith(certificate, inside: true),
        ChainReason.Malformed => Der.SignedWith(certificate, inside: false),
        _ => certificate,
    };

    private static Duration Years(int years) => Duration.FromDays(365 * years);
}

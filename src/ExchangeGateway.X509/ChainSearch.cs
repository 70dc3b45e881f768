using NodaTime;

namespace ExchangeGateway.X509;

/// <summary>One search for a chain, depth first, roots before others.</summary>
internal sealed class ChainSearch(ILookup<string, ChainElement> bySubject, Instant at)
{
    // Chains of gateways have three elements. A signature costs up to 100 µs, so a search ends within some milliseconds.
    private const int LongestChain = 8;
    private const int MostSignatures = 64;

    private readonly List<ChainElement> _chain = [];
    private readonly List<ChainFlaw> _flaws = [];
    private readonly HashSet<ChainFlaw> _known = [];
    private int _signatures;

    public ChainOutcome From(ChainElement end)
    {
        var clean = Clean(end, end.FlawsAt(at));
        _chain.Add(end);

        // A flaw of the end stands on every way: its chain is still looked for, so that everything is said at once.
        return Reaches(end) && clean
            ? new VerifiedChain(_chain.Select(static element => element.Certificate).ToValueList())
            : new NotVerified(_flaws.ToValueList());
    }

    private bool Reaches(ChainElement element)
    {
        if (element.IsRoot || element.Signed is not { } signed)
        {
            return element.IsRoot;
        }

        if (signed.Algorithm is not { } algorithm)
        {
            return Clean(element, [ChainReason.AlgorithmNotAccepted]);
        }

        var any = false;
        foreach (var issuer in bySubject[Convert.ToHexString(element.Certificate.IssuerName)].Where(issuer => !Stands(issuer)))
        {
            any = true;
            if (_chain.Count == LongestChain || _signatures == MostSignatures)
            {
                return Clean(element, [ChainReason.SearchLimit]);
            }

            if (Signed(issuer, element, signed, algorithm) && Clean(issuer, [.. issuer.FlawsAt(at), .. issuer.FlawsAsIssuer(AuthoritiesBelow())]))
            {
                _chain.Add(issuer);
                if (Reaches(issuer))
                {
                    return true;
                }

                _chain.RemoveAt(_chain.Count - 1);
            }
        }

        return any ? false : Clean(element, [ChainReason.NoIssuer]);
    }

    private bool Signed(ChainElement issuer, ChainElement element, SignedCertificate signed, SignatureAlgorithm algorithm)
    {
        if (issuer.Key is not { } key)
        {
            return Clean(issuer, [ChainReason.Malformed]);
        }

        _signatures++;
        return key.Verify(algorithm, signed.Body.Span, signed.Signature.Span) || Clean(element, [ChainReason.WrongSignature]);
    }

    // One key under one name stands in a chain once, however often it was certified: so loops end.
    private bool Stands(ChainElement issuer) => _chain.Exists(element =>
        element.Certificate.SubjectName.SequenceEqual(issuer.Certificate.SubjectName)
        && element.Certificate.Identity.PublicKey == issuer.Certificate.Identity.PublicKey);

    // The end itself does not count, nor does an authority that renewed itself.
    private int AuthoritiesBelow() => _chain.Skip(1).Count(static element => !element.IsSelfIssued);

    private bool Clean(ChainElement element, IEnumerable<ChainReason> reasons)
    {
        var clean = true;
        foreach (var flaw in reasons.Select(reason => new ChainFlaw(reason, element.Certificate)))
        {
            clean = false;
            if (_known.Add(flaw))
            {
                _flaws.Add(flaw);
            }
        }

        return clean;
    }
}

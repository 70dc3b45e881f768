using NodaTime;

namespace ExchangeGateway.X509;

/// <summary>
/// Verifies certificates up to given roots, RSA and SM2, at a given instant. Every element must be valid then, and every
/// issuer an authority that may issue so far down. Names are matched byte by byte. Revocation and the purpose that a
/// certificate is issued for are not looked at.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ChainVerifier
{
    private readonly ILookup<string, ChainElement> _bySubject;
    private readonly SignerId _signerId;

    /// <summary>Keys are read once, when they are first asked for: keep a verifier where many certificates are to be verified.</summary>
    /// <param name="roots">What is trusted.</param>
    /// <param name="intermediates">What may stand between; not trusted by itself.</param>
    /// <param name="signerId">SM2's signer id; the default of GM/T 0009 where null.</param>
    public ChainVerifier(IEnumerable<Certificate> roots, IEnumerable<Certificate>? intermediates = null, SignerId? signerId = null)
    {
        ArgumentNullException.ThrowIfNull(roots);
        _signerId = signerId ?? SignerId.Default;
        var trusted = roots.ToHashSet();
        _bySubject = trusted.Select(root => new ChainElement(root, isRoot: true, _signerId))
            .Concat((intermediates ?? []).Distinct().Where(other => !trusted.Contains(other)).Select(other => new ChainElement(other, isRoot: false, _signerId)))
            .ToLookup(static element => Convert.ToHexString(element.Certificate.SubjectName), StringComparer.Ordinal);
    }

    /// <summary>Looks for a chain from the certificate to a root. Cross-signed loops and crowds of namesakes end the search at a limit.</summary>
    /// <param name="certificate">The one asked about. A given root is a chain by itself.</param>
    /// <param name="at">When every element must be valid.</param>
    public ChainOutcome Verify(Certificate certificate, Instant at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var search = new ChainSearch(_bySubject, at);
        var known = _bySubject[Convert.ToHexString(certificate.SubjectName)].FirstOrDefault(element => element.Certificate.Equals(certificate));
        return search.From(known ?? new ChainElement(certificate, isRoot: false, _signerId));
    }
}

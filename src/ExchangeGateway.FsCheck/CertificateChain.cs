using ExchangeGateway.X509;
using NodaTime;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// A real certificate with those above it, and what is to be answered when it is verified at an instant. The answer
/// follows from how it was made; nothing has verified it.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CertificateChain
{
    private readonly Func<IEnumerable<CertificateChain>> _simpler;

    internal CertificateChain(ValueList<Certificate> certificates, ValueList<Certificate> intermediates, ValueList<Certificate> roots, Instant at, ValueList<ChainFlaw> flaws, Func<IEnumerable<CertificateChain>> simpler)
    {
        (Certificate, Intermediates, Roots, At, _simpler) = (certificates[0], intermediates, roots, at, simpler);
        Expected = flaws.Count == 0 ? new VerifiedChain(certificates) : new NotVerified(flaws);
    }

    /// <summary>The certificate that is asked about: a gateway's.</summary>
    public Certificate Certificate { get; }

    /// <summary>What stands between it and the roots; none where a root issued it or it is trusted itself.</summary>
    public ValueList<Certificate> Intermediates { get; }

    /// <summary>What is trusted.</summary>
    public ValueList<Certificate> Roots { get; }

    /// <summary>When it is asked about.</summary>
    public Instant At { get; }

    /// <summary>What <see cref="ChainVerifier.Verify"/> answers, and a verifier of yours should: verified, or what is wrong with which certificate.</summary>
    public ChainOutcome Expected { get; }

    internal IEnumerable<CertificateChain> Simpler() => _simpler();

    /// <summary>The certificate, its validity, when it is asked about, and what is to be answered.</summary>
    public override string ToString() =>
        $"{Certificate}, {Certificate.Facts.KeyAlgorithm}, valid {Certificate.Facts.Validity}, asked about at {At}: {Expected.Match(chain => $"verified by a chain of {chain.Certificates.Count}", not => string.Join("; ", not.Flaws))}";
}

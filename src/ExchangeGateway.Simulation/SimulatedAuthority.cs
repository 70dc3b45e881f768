using System.Collections.Concurrent;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>
/// A throw-away certificate authority for samples and tests: a root and an issuing authority for RSA and for SM2, made
/// when first asked for. Everything follows from the seed: the same seed gives the same keys and certificates, byte by
/// byte. Whoever knows the seed knows the keys, so nothing that it issues may ever be trusted.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SimulatedAuthority
{
    private readonly ConcurrentDictionary<KeyAlgorithm, Lazy<IssuedCertificate>> _roots = new();
    private readonly ConcurrentDictionary<KeyAlgorithm, Lazy<IssuedCertificate>> _issuing = new();
    private readonly CertificateForge _forge;

    /// <summary>An authority of its own for each seed.</summary>
    /// <param name="seed">Any text.</param>
    /// <param name="from">From when on its own certificates, and by default those that it issues, are valid.</param>
    /// <param name="rsaBits">Size of its RSA keys: 2,048, which take some 200 ms each. Tests may use 1,024; not below.</param>
    public SimulatedAuthority(string seed, Instant from, int rsaBits = 2048)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(rsaBits, 1024);
        (From, _forge) = (from, new(seed, rsaBits));
    }

    /// <summary>From when on its own certificates are valid, for 20 years.</summary>
    public Instant From { get; }

    /// <summary>The root certificates, RSA and SM2: what a verifier is to trust.</summary>
    public ValueList<Certificate> Roots => [Root(KeyAlgorithm.Rsa).Certificate, Root(KeyAlgorithm.Sm2).Certificate];

    /// <summary>The issuing authorities' certificates, RSA and SM2: what stands between.</summary>
    public ValueList<Certificate> Intermediates => [Issuing(KeyAlgorithm.Rsa).Certificate, Issuing(KeyAlgorithm.Sm2).Certificate];

    /// <summary>The root of an algorithm, with its key.</summary>
    public IssuedCertificate Root(KeyAlgorithm algorithm) =>
        _roots.GetOrAdd(algorithm, _ => new(() => _forge.Make(Own("Simulated Root", algorithm), Role.Root, issuer: null))).Value;

    /// <summary>The issuing authority of an algorithm, with its key.</summary>
    public IssuedCertificate Issuing(KeyAlgorithm algorithm) =>
        _issuing.GetOrAdd(algorithm, _ => new(() => _forge.Make(Own("Simulated Issuing Authority", algorithm), Role.Issuing, Root(algorithm)))).Value;

    /// <summary>Issues a gateway's certificate, valid for 1,825 days from <see cref="From"/>.</summary>
    /// <inheritdoc cref="CertificateOrder(string, string, KeyAlgorithm)"/>
    public IssuedCertificate Issue(string gateway, string institution, KeyAlgorithm keyAlgorithm) => Issue(new(gateway, institution, keyAlgorithm));

    /// <summary>Issues a certificate to order.</summary>
    /// <param name="order">Its validity may be over, or not have begun.</param>
    public IssuedCertificate Issue(CertificateOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Issue(order, Issuing(order.KeyAlgorithm));
    }

    /// <summary>Issues a certificate to order in the name of another one: a root, or one that must not issue any, for verifiers to refuse.</summary>
    /// <param name="order">Its validity may be over, or not have begun.</param>
    /// <param name="issuer">Whose key signs it.</param>
    public IssuedCertificate Issue(CertificateOrder order, IssuedCertificate issuer)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(issuer);
        return _forge.Make(order with { From = order.From ?? From }, order.IsAuthority ? Role.Issuing : Role.Gateway, issuer);
    }

    // The spelling of the authorities' own keys is the usual one.
    private CertificateOrder Own(string name, KeyAlgorithm algorithm) =>
        new($"{name} {algorithm}", "ExchangeGateway Simulation", algorithm) { From = From, Validity = Duration.FromDays(20 * 365) };
}

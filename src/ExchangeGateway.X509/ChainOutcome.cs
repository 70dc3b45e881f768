using OneOf;

namespace ExchangeGateway.X509;

/// <summary>A chain that holds.</summary>
/// <param name="Certificates">From the certificate asked about to the root.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record VerifiedChain(ValueList<Certificate> Certificates);

/// <summary>No chain holds.</summary>
/// <param name="Flaws">What was found on every way that was tried, each once; never empty.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NotVerified(ValueList<ChainFlaw> Flaws);

/// <summary>What verifying a chain answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ChainOutcome : OneOfBase<VerifiedChain, NotVerified>
{
    private ChainOutcome(OneOf<VerifiedChain, NotVerified> input) : base(input) { }

    /// <summary>Verified.</summary>
    public static implicit operator ChainOutcome(VerifiedChain chain) => new(chain);

    /// <summary>Not verified.</summary>
    public static implicit operator ChainOutcome(NotVerified notVerified) => new(notVerified);
}

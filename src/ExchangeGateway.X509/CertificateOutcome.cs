using OneOf;

namespace ExchangeGateway.X509;

/// <summary>What one entry of a file turned out to be: a certificate, or why none could be read there.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CertificateOutcome : OneOfBase<Certificate, Unreadable, WrongPassword, OverLimit>
{
    private CertificateOutcome(OneOf<Certificate, Unreadable, WrongPassword, OverLimit> input) : base(input) { }

    /// <summary>The certificate; null where none was read.</summary>
    public Certificate? Certificate => TryPickT0(out var certificate, out _) ? certificate : null;

    /// <summary>One of four answers.</summary>
    public new TResult Match<TResult>(
        Func<Certificate, TResult> certificate,
        Func<Unreadable, TResult> unreadable,
        Func<WrongPassword, TResult> wrongPassword,
        Func<OverLimit, TResult> overLimit) => base.Match(certificate, unreadable, wrongPassword, overLimit);

    /// <summary>A certificate.</summary>
    public static implicit operator CertificateOutcome(Certificate certificate) => new(certificate);

    /// <summary>Nothing that can be read.</summary>
    public static implicit operator CertificateOutcome(Unreadable unreadable) => new(unreadable);

    /// <summary>Behind another password.</summary>
    public static implicit operator CertificateOutcome(WrongPassword wrongPassword) => new(wrongPassword);

    /// <summary>Too much of something.</summary>
    public static implicit operator CertificateOutcome(OverLimit overLimit) => new(overLimit);
}

using OneOf;

namespace ExchangeGateway.Certificates;

/// <summary>Another binding holds the certificate (2.2-5): end it, or hand the certificate over.</summary>
/// <param name="Binding">The one in the way.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateInUse(CertificateBinding Binding);

/// <summary>The gateway has a certificate of that kind (2.2-4): end its binding first.</summary>
/// <param name="Binding">The one in the way.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record KindTaken(CertificateBinding Binding);

/// <summary>No gateway uses the certificate at that instant, so there is nothing to end.</summary>
/// <param name="Certificate">The certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NotInUse(DedicatedCertificate Certificate);

/// <summary>What <see cref="CertificateBindings"/> answer to a change: the bindings after it, or why not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class BindingOutcome : OneOfBase<CertificateBindings, CertificateInUse, KindTaken, NotInUse>
{
    private BindingOutcome(OneOf<CertificateBindings, CertificateInUse, KindTaken, NotInUse> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator BindingOutcome(CertificateBindings bindings) => new(bindings);

    /// <summary>Another gateway uses it.</summary>
    public static implicit operator BindingOutcome(CertificateInUse refusal) => new(refusal);

    /// <summary>The gateway has one of that kind.</summary>
    public static implicit operator BindingOutcome(KindTaken refusal) => new(refusal);

    /// <summary>Nothing to end.</summary>
    public static implicit operator BindingOutcome(NotInUse refusal) => new(refusal);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<CertificateBindings, T> done,
        Func<CertificateInUse, T> certificateInUse,
        Func<KindTaken, T> kindTaken,
        Func<NotInUse, T> notInUse) => base.Match(done, certificateInUse, kindTaken, notInUse);
}

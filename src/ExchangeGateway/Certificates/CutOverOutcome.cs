using NodaTime;
using OneOf;

namespace ExchangeGateway.Certificates;

/// <summary>The new certificate takes the old one's place with no time between in which neither is valid.</summary>
/// <param name="Bindings">The bindings after it.</param>
/// <param name="At">The instant at which the old binding ends and the new one begins.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CutOver(CertificateBindings Bindings, Instant At);

/// <summary>
/// The new certificate takes the old one's place, but the dates leave a gap in which neither is valid. A gateway with
/// a certificate of the other kind signs in with that one meanwhile (2.2-4).
/// </summary>
/// <param name="Bindings">The bindings after it; the cut-over is at <paramref name="Until"/>.</param>
/// <param name="From">The first instant without a valid certificate.</param>
/// <param name="Until">The first instant with one again.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CutOverWithGap(CertificateBindings Bindings, Instant From, Instant Until);

/// <summary>The new certificate signs in at no instant from the asked one on: ask for another.</summary>
/// <param name="Certificate">The new one.</param>
/// <param name="Status">What it is at the instant at which it would begin.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ReplacementUnusable(DedicatedCertificate Certificate, CertificateStatus Status);

/// <summary>What <see cref="CertificateBindings.Replace"/> answers: when the new certificate takes over, or why it does not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CutOverOutcome : OneOfBase<CutOver, CutOverWithGap, ReplacementUnusable, CertificateInUse, KindTaken, NotInUse>
{
    private CutOverOutcome(OneOf<CutOver, CutOverWithGap, ReplacementUnusable, CertificateInUse, KindTaken, NotInUse> input) : base(input) { }

    /// <summary>Without a gap.</summary>
    public static implicit operator CutOverOutcome(CutOver done) => new(done);

    /// <summary>With a gap.</summary>
    public static implicit operator CutOverOutcome(CutOverWithGap done) => new(done);

    /// <summary>The new one does not sign in.</summary>
    public static implicit operator CutOverOutcome(ReplacementUnusable refusal) => new(refusal);

    /// <summary>A binding holds the new one already.</summary>
    public static implicit operator CutOverOutcome(CertificateInUse refusal) => new(refusal);

    /// <summary>The gateway has another of the new one's kind.</summary>
    public static implicit operator CutOverOutcome(KindTaken refusal) => new(refusal);

    /// <summary>No gateway uses the old one then.</summary>
    public static implicit operator CutOverOutcome(NotInUse refusal) => new(refusal);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<CutOver, T> done,
        Func<CutOverWithGap, T> withGap,
        Func<ReplacementUnusable, T> unusable,
        Func<CertificateInUse, T> certificateInUse,
        Func<KindTaken, T> kindTaken,
        Func<NotInUse, T> notInUse) => base.Match(done, withGap, unusable, certificateInUse, kindTaken, notInUse);
}

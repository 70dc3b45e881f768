using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// Which certificate is at which gateway, and when. Two rules hold at every instant, whatever is asked of it: a
/// certificate is at one gateway at most (2.2-5, 4.2-3), and a gateway has one certificate of a kind at most (2.2-4).
/// </summary>
/// <threadsafety>Immutable: a change answers a new one.</threadsafety>
public sealed record CertificateBindings
{
    /// <summary>None.</summary>
    public static CertificateBindings Empty { get; } = new();

    /// <summary>Every binding, in the order made; ended ones stay.</summary>
    public ValueList<CertificateBinding> All { get; private init; }

    /// <summary>Bindings as a host kept them. It does not look whether the two rules hold among them: they did when these were made.</summary>
    /// <param name="all">Every binding, in the order made.</param>
    public static CertificateBindings Restore(ValueList<CertificateBinding> all) => new() { All = all };

    /// <summary>Begins to use a certificate at a gateway.</summary>
    /// <returns>The bindings with the new one, or the binding in its way.</returns>
    public BindingOutcome Bind(DedicatedCertificate certificate, RegistrationNumber gateway, Instant from)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return All.FirstOrDefault(b => b.IsLiveAfter(from) && b.Certificate.Identity.IsSameCertificate(certificate.Identity)) is { } elsewhere
                ? new CertificateInUse(elsewhere)
            : All.FirstOrDefault(b => b.IsLiveAfter(from) && b.Gateway == gateway && b.Certificate.Kind == certificate.Kind) is { } there
                ? new KindTaken(there)
            : this with { All = All.Add(new(certificate, gateway, from)) };
    }

    /// <summary>Ends the use of a certificate at an instant; its gateway is free for another from then on.</summary>
    public BindingOutcome End(DedicatedCertificate certificate, Instant until)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return LiveAt(certificate, until) is { } binding
            ? this with { All = All.Select(b => ReferenceEquals(b, binding) ? b.EndedAt(until) : b).ToValueList() }
            : new NotInUse(certificate);
    }

    /// <summary>Hands a certificate over to another gateway, a backup say: ends one binding and begins the next at that instant.</summary>
    public BindingOutcome HandOver(DedicatedCertificate certificate, RegistrationNumber to, Instant at) =>
        End(certificate, at).TryPickT0(out var ended, out _) ? ended.Bind(certificate, to, at) : new NotInUse(certificate);

    /// <summary>
    /// Puts a new certificate in an old one's place (5.1-4): the old binding ends and the new one begins at one instant,
    /// the first from the asked one on at which the new certificate is valid. While the old one is valid until then,
    /// there is no gap. A renewal may keep its key: that is no sharing (2.2-5). Which kind may take the place is
    /// <see cref="CertificateReplacement"/>'s to say.
    /// </summary>
    /// <param name="old">The certificate in use.</param>
    /// <param name="replacement">The one to take its place.</param>
    /// <param name="from">From when on the new one is installed.</param>
    public CutOverOutcome Replace(DedicatedCertificate old, DedicatedCertificate replacement, Instant from)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(replacement);
        var at = Instant.Max(from, replacement.Term.Validity.NotBefore);
        if (!replacement.Term.SignsInAt(at))
        {
            return new ReplacementUnusable(replacement, replacement.Term.StatusAt(at));
        }

        if (LiveAt(old, at) is not { } binding)
        {
            return new NotInUse(old);
        }

        if (binding.Certificate.Identity.IsSameCertificate(replacement.Identity))
        {
            return new CertificateInUse(binding);
        }

        // What is known against the old one holds from the asked instant on, at the latest.
        var end = old.Term.Impediments is Impediments.None ? old.Term.Validity.End : Instant.Min(from, old.Term.Validity.End);
        return End(old, at).AsT0.Bind(replacement, binding.Gateway, at).Match<CutOverOutcome>(
            done: bindings => end < at ? new CutOverWithGap(bindings, end, at) : new CutOver(bindings, at),
            certificateInUse: elsewhere => elsewhere,
            kindTaken: there => there,
            notInUse: free => free);
    }

    /// <summary>The certificates that a gateway uses at an instant: one of a kind at most.</summary>
    public IEnumerable<DedicatedCertificate> At(RegistrationNumber gateway, Instant instant) =>
        All.Where(b => b.Gateway == gateway && b.IsLiveAt(instant)).Select(b => b.Certificate);

    /// <summary>The bindings of several gateways as one.</summary>
    internal static CertificateBindings Together(IEnumerable<CertificateBindings> bindings) => new() { All = bindings.SelectMany(each => each.All).ToValueList() };

    // The bindings see to it themselves (2.2-5); an opening asks all the same.
    internal bool HoldEachOnceAt(Instant instant) =>
        All.Where(b => b.IsLiveAt(instant)).DistinctBy(b => b.Certificate.Identity.Whole).Count() == All.Count(b => b.IsLiveAt(instant));

    /// <summary>The binding that holds a certificate at an instant; null where none does.</summary>
    public CertificateBinding? LiveAt(DedicatedCertificate certificate, Instant instant) =>
        All.FirstOrDefault(b => b.IsLiveAt(instant) && b.Certificate.Identity.IsSameCertificate(certificate.Identity));
}

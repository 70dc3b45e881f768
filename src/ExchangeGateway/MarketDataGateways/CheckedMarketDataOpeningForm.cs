using ExchangeGateway.Certificates;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>An opening form that holds every rule of section 3.2. <see cref="MarketDataOpeningForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedMarketDataOpeningForm
{
    // The form is clean: both counts are there.
    internal CheckedMarketDataOpeningForm(MarketDataOpeningForm form) =>
        (Form, EKeyCertificates, FileCertificates) = (form, form.EKeyCertificates.GetValueOrDefault(), form.FileCertificates.GetValueOrDefault());

    /// <summary>The form as typed.</summary>
    public MarketDataOpeningForm Form { get; }

    /// <summary>EKey certificates asked for, 0–100.</summary>
    public int EKeyCertificates { get; }

    /// <summary>File certificates asked for, 0–100.</summary>
    public int FileCertificates { get; }

    /// <summary>Gateways asked for, 1–200: one for each certificate (3.2-2).</summary>
    public int Gateways => EKeyCertificates + FileCertificates;

    /// <summary>The kind of each gateway's one certificate, EKeys first: as many as <see cref="Gateways"/>.</summary>
    public IEnumerable<CertificateKind> CertificateKinds() =>
        Enumerable.Repeat(CertificateKind.EKey, EKeyCertificates).Concat(Enumerable.Repeat(CertificateKind.File, FileCertificates));
}

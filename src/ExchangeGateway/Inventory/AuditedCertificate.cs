using ExchangeGateway.Certificates;

namespace ExchangeGateway.Inventory;

/// <summary>A gateway's certificate as the audit sees it: the row's cells, and the files that were found for it.</summary>
/// <threadsafety>Immutable once the audit has made it.</threadsafety>
public sealed class AuditedCertificate
{
    private readonly List<CertificateEvidence> _files = [];

    internal AuditedCertificate(string gateway, CertificateKind? kind, CertificateCells cells) => (Gateway, Kind, Cells) = (gateway, kind, cells);

    /// <summary>The gateway: its registration number, or its row where that is blank or masked.</summary>
    public string Gateway { get; }

    /// <summary>The kind that it should have; null where the row does not say.</summary>
    public CertificateKind? Kind { get; }

    /// <summary>What the row says.</summary>
    public CertificateCells Cells { get; }

    /// <summary>The files that were found for it; two copies of one certificate count once.</summary>
    public IReadOnlyList<CertificateEvidence> Files => _files;

    /// <summary>Its validity: the file's, else the row's; null where neither says.</summary>
    public ValidityPeriod? Validity => _files.Count > 0 ? _files.MaxBy(file => file.Validity.NotAfter)!.Validity : Cells.Validity;

    /// <summary>What people call it: its id, else its file, else its kind.</summary>
    public string Name => Cells.Id?.Value ?? (_files.Count > 0 ? _files[0].Source : Kind?.ToString() ?? "–");

    /// <summary>Kind and validity; null where either is not known.</summary>
    public CertificateTerm? Term => Kind is { } kind && Validity is { } validity ? new(kind, validity) : null;

    internal void Attach(CertificateEvidence file)
    {
        if (!_files.Any(known => known.Identity.Whole == file.Identity.Whole))
        {
            _files.Add(file);
        }
    }
}

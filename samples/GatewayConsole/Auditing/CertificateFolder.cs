using ExchangeGateway.Inventory;
using ExchangeGateway.X509;
using GatewayConsole.Inspecting;

namespace GatewayConsole.Auditing;

/// <summary>
/// The certificates of a folder as evidence for an audit. A file in a folder of its own under the top one was filed
/// under the gateway of that folder's name.
/// </summary>
internal static class CertificateFolder
{
    /// <summary>Reads every file; what cannot be read is told to <paramref name="refuse"/> and left out.</summary>
    public static List<CertificateEvidence> Read(string folder, string? password, Action<string, CertificateOutcome> refuse)
    {
        var evidence = new List<CertificateEvidence>();
        foreach (var path in FileWalk.Of([folder]))
        {
            foreach (var entry in CertificateFile.ReadFile(path, password).Entries)
            {
                if (entry.Certificate is { } certificate)
                {
                    evidence.Add(EvidenceOf(certificate, Path.GetRelativePath(folder, path)));
                }
                else
                {
                    refuse(path, entry);
                }
            }
        }

        return evidence;
    }

    public static CertificateEvidence EvidenceOf(Certificate certificate, string source) =>
        new(source, certificate.Facts.KeyAlgorithm, certificate.Facts.Validity, certificate.Identity)
        {
            Ids = [certificate.Serial, Path.GetFileNameWithoutExtension(source), .. CommonNames(certificate.Subject)],
            Gateway = Path.GetDirectoryName(source) is { Length: > 0 } folders ? folders.Split(Path.DirectorySeparatorChar)[0] : null,
        };

    private static IEnumerable<string> CommonNames(string subject) =>
        subject.Split(',').Select(part => part.Trim()).Where(part => part.StartsWith("CN=", StringComparison.Ordinal)).Select(part => part[3..]);
}

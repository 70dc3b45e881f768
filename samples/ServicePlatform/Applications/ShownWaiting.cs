using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Rules;
using ServicePlatform.Certificates;

namespace ServicePlatform.Applications;

/// <summary>What waits for who asks: the first of each.</summary>
/// <param name="Applications">Applications whose next step is theirs.</param>
/// <param name="MoreApplications">Whether there are more.</param>
/// <param name="Certificates">Certificates whose next step is theirs.</param>
/// <param name="MoreCertificates">Whether there are more.</param>
/// <param name="LockedEKeys">EKeys that are locked, or whose unlock is asked for.</param>
/// <param name="MoreLockedEKeys">Whether there are more.</param>
internal sealed record ShownWaiting(
    IReadOnlyList<ApplicationSummary> Applications, bool MoreApplications,
    IReadOnlyList<ShownCertificate> Certificates, bool MoreCertificates,
    IReadOnlyList<ShownCertificate> LockedEKeys, bool MoreLockedEKeys)
{
    public static ShownWaiting Of(Waiting waiting, Language language) => new(
        [.. waiting.Applications.Items.Select(item => ApplicationSummary.Of(item, language))], waiting.Applications.Next is not null,
        [.. waiting.Certificates.Items.Select(item => ShownCertificate.Of(item, language))], waiting.Certificates.Next is not null,
        [.. waiting.LockedEKeys.Items.Select(item => ShownCertificate.Of(item, language))], waiting.LockedEKeys.Next is not null);
}

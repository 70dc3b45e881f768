using ExchangeGateway.Calendars;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Renewals;

/// <summary>
/// What an institution starts by when, so that no certificate lapses: a step for every certificate with an end, in the
/// order to start them in, those that lapsed already first. A later plan over the same tables has the same steps, none
/// of them less urgent.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RenewalPlan
{
    private RenewalPlan(Instant at, ValueList<RenewalStep> steps, ValueList<Finding> notPlanned) => (At, Steps, NotPlanned) = (at, steps, notPlanned);

    /// <summary>The instant that it was made for.</summary>
    public Instant At { get; }

    /// <summary>The date of that instant in Shanghai.</summary>
    public LocalDate On => ShanghaiTime.DateOf(At);

    /// <summary>The steps, in the order to start them in.</summary>
    public ValueList<RenewalStep> Steps { get; }

    /// <summary>
    /// What could not be planned, or not wholly, and why: a certificate whose validity or kind is blank, one that has no
    /// id to name to the authority, and a file that no row speaks of.
    /// </summary>
    public ValueList<Finding> NotPlanned { get; }

    /// <summary>Makes the plan of one institution's gateways.</summary>
    /// <param name="inventory">The rows of its query tables. Revoked gateways are left out (3.3-3).</param>
    /// <param name="files">The certificates found in files: where one is there, its validity goes before the row's (3.4-1). Null where none were looked for.</param>
    /// <param name="at">The instant that it is made for.</param>
    /// <param name="terms">Lead times, and what no table tells.</param>
    /// <param name="calendar">Working days and trading days.</param>
    public static RenewalPlan Make(GatewayInventory inventory, IReadOnlyCollection<CertificateEvidence>? files, Instant at, RenewalTerms terms, IExchangeCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(calendar);
        var gateways = AuditedGateways.Of(inventory);
        Finding[] strayFiles = [.. FileMatching.Match(gateways.Certificates, files ?? [], rowsNeedFiles: false)];
        var maker = new RenewalStepMaker(terms, calendar, at);
        return new(
            at,
            gateways.Groups.SelectMany(maker.StepsOf)
                .OrderByDescending(step => step.Urgency is RenewalUrgency.Lapsed).ThenBy(step => step.Start.NotLaterThan).ThenBy(step => step.Validity.NotAfter)
                .ThenBy(step => step.Gateway, StringComparer.Ordinal).ThenBy(step => step.Kind).ThenBy(step => step.Certificate, StringComparer.Ordinal).ToValueList(),
            strayFiles.Concat(gateways.Certificates.SelectMany(NotKnownOf)).OrderBy(finding => $"{finding.Gateway}\n{finding}", StringComparer.Ordinal).ToValueList());
    }

    private static IEnumerable<Finding> NotKnownOf(AuditedCertificate certificate)
    {
        if (certificate.Validity is null)
        {
            yield return NotCheckable(certificate, "unknown-validity");
        }
        else if (certificate.Files.Count == 0 && certificate.Cells.Id?.Value.Contains('*', StringComparison.Ordinal) != false)
        {
            yield return NotCheckable(certificate, "unknown-id");
        }

        if (certificate.Kind is null)
        {
            yield return NotCheckable(certificate, "unknown-kind");
        }
    }

    private static Finding NotCheckable(AuditedCertificate certificate, string why) => new(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, why);
}

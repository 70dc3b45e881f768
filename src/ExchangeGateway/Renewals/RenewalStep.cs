using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Renewals;

/// <summary>One certificate of a renewal plan: what is to be started by when, how, and what lapses if nothing is done.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RenewalStep
{
    internal RenewalStep(string gateway, string certificate, CertificateKind? kind, ValidityPeriod validity) =>
        (Gateway, Certificate, Kind, Validity) = (gateway, certificate, kind, validity);

    /// <summary>The gateway: its registration number, or its row where that is blank or masked.</summary>
    public string Gateway { get; }

    /// <summary>What people call the certificate: its id, else its file, else its kind.</summary>
    public string Certificate { get; }

    /// <summary>EKey or file; null where the row does not say.</summary>
    public CertificateKind? Kind { get; }

    /// <summary>Its validity, which has an end.</summary>
    public ValidityPeriod Validity { get; }

    /// <summary>The date, in Shanghai, of the first second without it.</summary>
    public LocalDate LapsesOn => ShanghaiTime.DateOf(Validity.End);

    /// <summary>The first trading day that it is missing on, from its first second or from a later one.</summary>
    public required Known<LocalDate> FirstTradingDay { get; init; }

    /// <summary>How long a new one takes.</summary>
    public required LeadTime LeadTime { get; init; }

    /// <summary>The last working day to start on, for a new one to be in place before this one ends (5.1-4); it does not move with the plan's date.</summary>
    public required RenewalStart Start { get; init; }

    /// <summary>How urgent it is on the plan's date.</summary>
    public required RenewalUrgency Urgency { get; init; }

    /// <summary>What it may be replaced by, its own kind first, and why not by another (5.1-2 to 5.1-4); empty where its kind is not known.</summary>
    public required ValueList<Checked<CertificateReplacement>> Paths { get; init; }

    /// <summary>What its lapse does if nothing at all is done, to this certificate or to another; empty where sign-in stays as well backed up as it was.</summary>
    public required ValueList<LapseConsequence> Consequences { get; init; }

    /// <summary>When to start.</summary>
    public string WhenToStart(Language language) => Urgency is RenewalUrgency.Lapsed
        ? Texts.Format("start-Lapsed", language, Iso(LapsesOn))
        : Start.Match(
            date => Texts.Format($"start-{Urgency}", language, Iso(date), Iso(LapsesOn), LeadTime.WorkingDays),
            notKnown => Texts.Format($"start-unknown-{Urgency}", language, notKnown.Reason.Text(language), Iso(notKnown.SafeBy ?? notKnown.NotLaterThan), Iso(notKnown.NotLaterThan)));

    /// <summary>What to ask for and where; or whom to ask, where the guide has no path.</summary>
    /// <param name="language">Of the text.</param>
    /// <param name="support">Whom it points to; null for the guide's own lines and addresses.</param>
    public string Instruction(Language language, SupportDirectory? support = null)
    {
        CertificateReplacement[] allowed = [.. Paths.Where(path => path.IsT0).Select(path => path.AsT0)];
        return (allowed, Paths) switch
        {
            ([var own, var other, ..], _) => Texts.Format("replace-either", language, own.AuthorityType, other.AuthorityType),
            ([var own], _) => own.Instruction(language),
            (_, { Count: 0 }) => Texts.Get("replace-kind-unknown", language),
            _ when Paths[0].AsT1.Found == $"{EKeyColour.Unknown}" =>
                Texts.Format("replace-if-red", language, CertificateReplacement.OfMarketDataEKey(EKeyColour.Red).AsT0.AuthorityType, (support ?? SupportDirectory.Default).CertificateAuthority.Text(language)),
            _ => Paths[0].AsT1.Text(language, support),
        };
    }

    /// <summary>What happens if nothing is done, a sentence each.</summary>
    public ValueList<string> IfNothingIsDone(Language language) =>
    [
        .. Consequences.Select(consequence => consequence.Text(language)),
        .. FirstTradingDay.Match<string[]>(day => [Texts.Format("lapse-trading-day", language, Iso(day))], _ => []),
    ];

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Renewals;

/// <summary>Makes the steps of one plan.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class RenewalStepMaker(RenewalTerms terms, IExchangeCalendar calendar, Instant at)
{
    private readonly LocalDate _today = ShanghaiTime.DateOf(at);

    /// <summary>The steps of the certificates that back each other up. One that never ends needs none.</summary>
    public IEnumerable<RenewalStep> StepsOf(AuditedGroup group)
    {
        var forecast = new LapseForecast(group);
        return from certificate in @group.Certificates
               where certificate.Validity is { } validity && validity.ToInterval().HasEnd
               select Step(certificate, certificate.Validity!.Value, isTrading: @group.Gateway is not null, forecast);
    }

    private RenewalStep Step(AuditedCertificate certificate, ValidityPeriod validity, bool isTrading, LapseForecast forecast)
    {
        var leadTime = terms.Of(certificate.Kind);
        var start = RenewalStart.Before(ShanghaiTime.DateOf(validity.End), leadTime, calendar);
        return new(certificate.Gateway, certificate.Name, certificate.Kind, validity)
        {
            FirstTradingDay = calendar.FirstTradingDayFrom(ShanghaiTime.DateOf(validity.End)),
            LeadTime = leadTime,
            Start = start,
            Urgency = UrgencyOf(validity, start),
            Paths = PathsOf(certificate, isTrading),

            // A market-data gateway has one certificate (3.2-2): without it, it signs in no more, whatever the others do.
            Consequences = [.. isTrading ? (LapseConsequence[])[] : [new(certificate.Gateway, LapseEffect.CannotSignIn)], .. forecast.After(validity)],
        };
    }

    private RenewalUrgency UrgencyOf(ValidityPeriod validity, RenewalStart start) =>
        validity.IsOverAt(at) ? RenewalUrgency.Lapsed
        : start.NotLaterThan <= _today ? RenewalUrgency.Due
        : start.SafeBy is { } safe && safe > _today ? RenewalUrgency.Later
        : RenewalUrgency.MayBeDue;

    private ValueList<Checked<CertificateReplacement>> PathsOf(AuditedCertificate certificate, bool isTrading) =>
        certificate.Kind is not { } kind ? []
        : isTrading ? RenewalPaths.OfTrading(certificate.Gateway, kind)
        : RenewalPaths.OfMarketData(certificate.Gateway, kind, terms.EKeyColour);
}

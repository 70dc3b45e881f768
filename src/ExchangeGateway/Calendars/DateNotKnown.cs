using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Calendars;

/// <summary>A date that a calendar does not know: its year's holidays are not in the table, or not announced yet.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DateNotKnown
{
    /// <summary>A date that is not known.</summary>
    /// <param name="date">The date.</param>
    /// <param name="knownUntil">The last date before it that is known; null where there is none.</param>
    /// <exception cref="ArgumentException">The last known date is not before the date.</exception>
    public DateNotKnown(LocalDate date, LocalDate? knownUntil)
    {
        if (knownUntil >= date)
        {
            throw new ArgumentException($"{knownUntil} is not before {date}.", nameof(knownUntil));
        }

        (Date, KnownUntil) = (date, knownUntil);
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The last date before it that is known; null where there is none.</summary>
    public LocalDate? KnownUntil { get; }

    /// <summary>What is not known.</summary>
    public string Text(Language language) => KnownUntil is { } until
        ? Texts.Format("calendar-ends", language, LocalDatePattern.Iso.Format(until))
        : Texts.Format("calendar-begins-later", language, LocalDatePattern.Iso.Format(Date));
}

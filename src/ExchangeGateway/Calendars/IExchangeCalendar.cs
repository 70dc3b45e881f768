using NodaTime;

namespace ExchangeGateway.Calendars;

/// <summary>
/// Which days are worked and which are traded in Shanghai: the port to wherever a host knows it from. Its answer to a
/// date stays the same while something is worked out with it. <see cref="ShanghaiCalendar"/> answers from tables.
/// </summary>
/// <threadsafety>Safe from any thread: an implementation must be.</threadsafety>
public interface IExchangeCalendar
{
    /// <summary>What a day is, or that it is not known.</summary>
    Known<DayKind> KindOf(LocalDate day);
}

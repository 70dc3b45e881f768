namespace ExchangeGateway.Calendars;

/// <summary>What a day is in Shanghai. Every trading day is a working day, but not every working day is a trading day.</summary>
public enum DayKind
{
    /// <summary>Neither work nor trading: a weekend day or a public holiday.</summary>
    DayOff,

    /// <summary>Work and no trading: a weekend day on which a holiday is made up for (调休).</summary>
    WorkingDayWithoutTrading,

    /// <summary>Work and trading.</summary>
    TradingDay,
}

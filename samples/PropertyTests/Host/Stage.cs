namespace PropertyTests.Host;

/// <summary>Where the broker's own system keeps an application.</summary>
public enum Stage
{
    Gathering,
    FillingIn,
    AtTheExchange,
    CertificatesOnTheirWay,
    Handling,
    Open,
    TurnedDown,
    TakenBack,
}

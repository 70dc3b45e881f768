namespace ExchangeGateway.Registry;

/// <summary>What the registry keeps whole, each under a version of its own.</summary>
public enum AggregateKind
{
    /// <summary>An institution, with its accounts and what they are granted.</summary>
    Institution,

    /// <summary>An application for gateways, with its form and its history.</summary>
    Application,

    /// <summary>A gateway, trading or market-data, with the certificates that it had and has.</summary>
    Gateway,

    /// <summary>A dedicated certificate, from its request on.</summary>
    Certificate,

    /// <summary>A market-maker filing.</summary>
    MarketMakerFiling,

    /// <summary>The latest change of an account's contact phone.</summary>
    ContactPhoneChange,
}

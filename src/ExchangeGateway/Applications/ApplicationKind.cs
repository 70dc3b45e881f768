namespace ExchangeGateway.Applications;

/// <summary>What an application asks for.</summary>
public enum ApplicationKind
{
    /// <summary>Trading gateways are opened (2.2-1).</summary>
    OpenTradingGateways,

    /// <summary>Trading gateways are changed: businesses or flow rates (2.4-1).</summary>
    ChangeTradingGateways,

    /// <summary>Trading gateways are revoked (2.3-1).</summary>
    RevokeTradingGateways,

    /// <summary>Market-data gateways are opened (3.2-1).</summary>
    OpenMarketDataGateways,

    /// <summary>Market-data gateways are revoked (3.3-1).</summary>
    RevokeMarketDataGateways,
}

namespace ExchangeGateway.Inventory;

/// <summary>How much a finding matters, least first.</summary>
public enum Severity
{
    /// <summary>Good to know: something could not be checked, say.</summary>
    Info,

    /// <summary>To be seen to before it does harm.</summary>
    Warning,

    /// <summary>Wrong now.</summary>
    Error,
}

namespace ExchangeGateway.Rules;

/// <summary>The languages that texts come in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>What a simulated token is to be.</summary>
/// <param name="Label">Its label, at most 32 bytes in UTF-8; Chinese is fine.</param>
/// <param name="Serial">Its serial number, at most 16 ASCII characters.</param>
/// <param name="Signing">The certificates that it signs with, each with its key. The first one is the token's own: by it, among others, it is told from another token.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenOrder(string Label, string Serial, ValueList<IssuedCertificate> Signing)
{
    /// <summary>Who made it, at most 32 ASCII characters.</summary>
    public string Manufacturer { get; init; } = "ExchangeGateway";

    /// <summary>Its model, at most 16 ASCII characters.</summary>
    public string Model { get; init; } = "Simulated EKey";

    /// <summary>The certificates for encryption, each with its key: none of them signs.</summary>
    public ValueList<IssuedCertificate> Encryption { get; init; }

    /// <summary>How it behaves.</summary>
    public TokenStyle Style { get; init; } = TokenStyle.EKey;
}

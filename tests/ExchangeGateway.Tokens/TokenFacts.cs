namespace ExchangeGateway.Tokens;

/// <summary>What a client needs to know of a token to use it.</summary>
/// <param name="Module">Path of the PKCS#11 module.</param>
/// <param name="Label">The token's label, by which it is found among the slots of the module.</param>
/// <param name="Pin">The user's PIN.</param>
/// <param name="OfficerPin">The security officer's PIN, or the card's PUK.</param>
/// <param name="Folder">An empty folder that is gone with the token: for what a client wants to keep across its processes.</param>
public sealed record TokenFacts(string Module, string Label, string Pin, string OfficerPin, string Folder)
{
    /// <summary>The same token, through OpenSC's spy: its worker's log then tells each PIN, as <see cref="RealToken.SentPins"/> reads it.</summary>
    public TokenFacts Watched() => this with { Module = Libraries.Pkcs11("pkcs11-spy.so") };
}

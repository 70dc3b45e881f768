namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A mechanism of PKCS#11 that signs by SM2. The standard has none, so its number and shapes are the vendor's.</summary>
/// <param name="Number">CKM_.</param>
/// <param name="Input">What it signs.</param>
/// <param name="Output">How its signature is written.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Sm2Mechanism(ulong Number, Sm2MechanismInput Input, Sm2MechanismOutput Output);

/// <summary>What an SM2 mechanism is given to sign.</summary>
public enum Sm2MechanismInput
{
    /// <summary>The 32 bytes SM3(Z ‖ message), worked out by the caller.</summary>
    Digest,

    /// <summary>The message: the token works Z and SM3 out. The mechanism's parameter is the signer id; the usual one where there is none.</summary>
    Message,
}

/// <summary>How an SM2 signature is written.</summary>
public enum Sm2MechanismOutput
{
    /// <summary>r and s, 32 bytes each.</summary>
    Raw,

    /// <summary>SEQUENCE { r, s }.</summary>
    Der,
}

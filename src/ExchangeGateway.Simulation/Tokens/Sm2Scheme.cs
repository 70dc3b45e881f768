namespace ExchangeGateway.Simulation.Tokens;

/// <summary>By what a token signs where it is asked for SM2. All but the first are faults of real tokens.</summary>
public enum Sm2Scheme
{
    /// <summary>By SM2.</summary>
    Sm2,

    /// <summary>By ECDSA on SM2's curve: 64 bytes as well, and no SM2 signature.</summary>
    Ecdsa,

    /// <summary>By SM2 over the message alone, without Z, the hash of signer and key that belongs before it.</summary>
    WithoutZ,
}

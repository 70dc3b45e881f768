namespace ExchangeGateway.Simulation.Tokens;

/// <summary>What a token does in place of SM2, though it was asked for it: faults of real tokens.</summary>
public enum Sm2Flaw
{
    /// <summary>None: it signs by SM2.</summary>
    None,

    /// <summary>It signs by ECDSA on SM2's curve: 64 bytes as well, and no SM2 signature.</summary>
    Ecdsa,

    /// <summary>It leaves out Z, the hash of signer and key that belongs before the message.</summary>
    WithoutZ,
}

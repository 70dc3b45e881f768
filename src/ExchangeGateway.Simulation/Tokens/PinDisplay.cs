namespace ExchangeGateway.Simulation.Tokens;

/// <summary>What a token shows of its tries. Real ones show very different parts of it.</summary>
[Flags]
public enum PinDisplay
{
    /// <summary>Nothing, not even that it is locked: as a TPM.</summary>
    None = 0,

    /// <summary>That some tries are used, but more than one is left.</summary>
    Low = 1,

    /// <summary>That one try is left.</summary>
    FinalTry = 2,

    /// <summary>That none is left.</summary>
    Locked = 4,

    /// <summary>All flags of PKCS#11.</summary>
    Flags = Low | FinalTry | Locked,

    /// <summary>The number of tries left, as SKF (GM/T 0016) does. PKCS#11 cannot show it: there it shows all flags.</summary>
    Exact = 8,
}

namespace ExchangeGateway.Simulation;

/// <summary>How a PKCS#12 file is protected.</summary>
public enum Pkcs12Shape
{
    /// <summary>As tools write it today: PBES2 with AES-256, integrity by SHA-256.</summary>
    Today,

    /// <summary>As tools wrote it for twenty years: triple DES, integrity by SHA-1.</summary>
    Legacy,
}

namespace ExchangeGateway.Simulation;

/// <summary>How a certificate writes the algorithm of its SM2 public key. Both are in use.</summary>
public enum Sm2Spelling
{
    /// <summary>id-ecPublicKey, with the curve as its parameter: what authorities write today.</summary>
    EllipticCurve,

    /// <summary>The curve 1.2.156.10197.1.301 itself: what some tokens write.</summary>
    Curve,
}

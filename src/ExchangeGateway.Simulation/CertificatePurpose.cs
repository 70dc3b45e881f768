namespace ExchangeGateway.Simulation;

/// <summary>What a certificate's key is for. An EKey may hold one of each; it signs in with the first.</summary>
public enum CertificatePurpose
{
    /// <summary>To sign: digitalSignature and nonRepudiation.</summary>
    Signing,

    /// <summary>To encrypt: keyEncipherment, dataEncipherment and keyAgreement.</summary>
    Encryption,
}

using System.Security.Cryptography;
using ExchangeGateway.EKeys;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11;

/// <summary>How a locked token gets a new PIN.</summary>
public enum Unlocking
{
    /// <summary>Not by this library: so the exchange's EKeys (6.2-1), and tokens whose two PINs share one count, such as a TPM.</summary>
    None,

    /// <summary>By the security officer's PIN: C_Login and C_InitPIN.</summary>
    ByOfficer,

    /// <summary>By a PUK: C_SetPIN without a login, and only while the PIN is locked. Some modules have to be told to take it so.</summary>
    ByPuk,
}

/// <summary>How a connection to a token works: what no token tells of itself.</summary>
/// <param name="Tries">Where tries are kept: one place for all processes that use the token.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Pkcs11Settings(ITryRecords Tries)
{
    /// <summary>How the token counts wrong user PINs.</summary>
    public PinPolicy UserPins { get; init; } = PinPolicy.Cautious;

    /// <summary>How it counts wrong PINs of the one who unlocks. Three tries where nobody said: cards give their PUK no more.</summary>
    public PinPolicy OfficerPins { get; init; } = PinPolicy.Of(3).AsT0;

    /// <summary>How a locked token gets a new PIN.</summary>
    public Unlocking Unlocking { get; init; }

    /// <summary>The vendor's way to sign with SM2. None is assumed: vendors conflict.</summary>
    public Sm2Scheme? Sm2 { get; init; }

    /// <summary>SM2's signer id.</summary>
    public SignerId SignerId { get; init; } = SignerId.Default;

    /// <summary>RSA's padding: PKCS#1 version 1.5, or PSS where whoever verifies expects that.</summary>
    public RSASignaturePaddingMode RsaPadding { get; init; }

    /// <summary>
    /// Who is asked for the PIN at every signature, where the key wants it so (CKA_ALWAYS_AUTHENTICATE). Each is a try, and
    /// none risks the final one.
    /// </summary>
    public IPinPrompt? SignaturePrompt { get; init; }
}

namespace ExchangeGateway.Pkcs11;

/// <summary>What a mechanism of SM2 is given.</summary>
public enum Sm2Input
{
    /// <summary>The digest e = SM3(Z ‖ M), worked out by this library.</summary>
    Digest,

    /// <summary>The message: the token works out Z and the digest, with the default signer id of GM/T 0009.</summary>
    Message,
}

/// <summary>How a mechanism of SM2 writes its signature.</summary>
public enum Sm2Output
{
    /// <summary>r ‖ s, 32 bytes each.</summary>
    Raw,

    /// <summary>SEQUENCE { r, s }.</summary>
    Der,
}

/// <summary>
/// A vendor's way to sign with SM2 over PKCS#11. No standard numbers it, and the same number means one thing here and
/// another there: take it from the vendor's header file. A wrong one is found out, since every signature is verified.
/// </summary>
/// <param name="Name">What it is called in a configuration.</param>
/// <param name="Mechanism">The mechanism's number (CKM_…).</param>
/// <param name="Input">What it is given.</param>
/// <param name="Output">How it writes the signature.</param>
/// <param name="KeyType">The key type's number (CKK_…); null where it does not matter.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Sm2Scheme(string Name, ulong Mechanism, Sm2Input Input, Sm2Output Output, ulong? KeyType = null)
{
    /// <summary>Those that vendors have published. None of them is the default.</summary>
    public static ValueList<Sm2Scheme> Published { get; } =
    [
        new("sansec-digest", 0x80008104, Sm2Input.Digest, Sm2Output.Raw, 0x80000004),
        new("sansec", 0x80008102, Sm2Input.Message, Sm2Output.Raw, 0x80000004),
        new("sansec-der", 0x80008103, Sm2Input.Message, Sm2Output.Der, 0x80000004),
        new("tass-digest", 0x80008000, Sm2Input.Digest, Sm2Output.Der, 0x80000004),
        new("tass", 0x80008100, Sm2Input.Message, Sm2Output.Der, 0x80000004),
        new("xipki-digest", 0xFFFFF002, Sm2Input.Digest, Sm2Output.Raw, 0xFFFFF001),
        new("xipki", 0xFFFFF003, Sm2Input.Message, Sm2Output.Raw, 0xFFFFF001),
    ];

    /// <summary>The published one of that name; null where there is none.</summary>
    public static Sm2Scheme? Find(string name) => Published.FirstOrDefault(scheme => scheme.Name == name);
}

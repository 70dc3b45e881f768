namespace ExchangeGateway.Simulation.Tokens;

/// <summary>How a vendor numbers SM2 in PKCS#11. The sets here are known from public sources; whether a device keeps to one, nobody says.</summary>
/// <param name="KeyType">CKK_.</param>
/// <param name="Mechanisms">Its mechanisms.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Sm2Vendor(ulong KeyType, ValueList<Sm2Mechanism> Mechanisms)
{
    /// <summary>No vendor's: a set of the open-source project xipki.</summary>
    public static Sm2Vendor Neutral { get; } = new(0xFFFF_F001,
    [
        new(0xFFFF_F002, Sm2MechanismInput.Digest, Sm2MechanismOutput.Raw),
        new(0xFFFF_F003, Sm2MechanismInput.Message, Sm2MechanismOutput.Raw),
    ]);

    /// <summary>Sansec's.</summary>
    public static Sm2Vendor Sansec { get; } = new(0x8000_0004,
    [
        new(0x8000_8104, Sm2MechanismInput.Digest, Sm2MechanismOutput.Raw),
        new(0x8000_8102, Sm2MechanismInput.Message, Sm2MechanismOutput.Raw),
        new(0x8000_8103, Sm2MechanismInput.Message, Sm2MechanismOutput.Der),
    ]);

    /// <summary>TASS's.</summary>
    public static Sm2Vendor Tass { get; } = new(0x8000_0004,
    [
        new(0x8000_8000, Sm2MechanismInput.Digest, Sm2MechanismOutput.Der),
        new(0x8000_8100, Sm2MechanismInput.Message, Sm2MechanismOutput.Der),
    ]);
}

namespace ExchangeGateway.Simulation.Pkcs11.Objects;

/// <summary>CK_ATTRIBUTE_TYPE: those that an object here has, or keeps to itself.</summary>
internal enum Attribute : ulong
{
    Class = 0x000,
    Token = 0x001,
    Private = 0x002,
    Label = 0x003,
    Value = 0x011,
    CertificateType = 0x080,
    Issuer = 0x081,
    SerialNumber = 0x082,
    Trusted = 0x086,
    CertificateCategory = 0x087,
    KeyType = 0x100,
    Subject = 0x101,
    Id = 0x102,
    Sensitive = 0x103,
    Encrypt = 0x104,
    Decrypt = 0x105,
    Wrap = 0x106,
    Unwrap = 0x107,
    Sign = 0x108,
    SignRecover = 0x109,
    Verify = 0x10A,
    VerifyRecover = 0x10B,
    Derive = 0x10C,
    Modulus = 0x120,
    ModulusBits = 0x121,
    PublicExponent = 0x122,
    PrivateExponent = 0x123,
    Prime1 = 0x124,
    Prime2 = 0x125,
    Exponent1 = 0x126,
    Exponent2 = 0x127,
    Coefficient = 0x128,
    Extractable = 0x162,
    Local = 0x163,
    NeverExtractable = 0x164,
    AlwaysSensitive = 0x165,
    Modifiable = 0x170,
    Copyable = 0x171,
    Destroyable = 0x172,
    EcParameters = 0x180,
    EcPoint = 0x181,
    AlwaysAuthenticate = 0x202,
}

/// <summary>CK_OBJECT_CLASS.</summary>
internal enum ObjectClass : ulong
{
    Certificate = 1,
    PublicKey = 2,
    PrivateKey = 3,
}

using ExchangeGateway.Certificates;

namespace ExchangeGateway.X509;

/// <summary>The signature algorithms that are accepted. SHA-1 and MD5 are not: anybody can forge them.</summary>
public enum SignatureAlgorithm
{
    /// <summary>RSA, PKCS#1 version 1.5, with SHA-256.</summary>
    RsaSha256,

    /// <summary>RSA, PKCS#1 version 1.5, with SHA-384.</summary>
    RsaSha384,

    /// <summary>RSA, PKCS#1 version 1.5, with SHA-512.</summary>
    RsaSha512,

    /// <summary>SM2 with SM3, over Z and the message (GM/T 0009); the signature is SEQUENCE { r, s }.</summary>
    Sm2Sm3,

    /// <summary>RSA, PSS, with SHA-256, its MGF1 and a salt of 32 bytes. No certificate is verified by it here.</summary>
    RsaPssSha256,
}

/// <summary>What follows from a signature algorithm.</summary>
internal static class SignatureAlgorithms
{
    public static SignatureAlgorithm? OfOid(string oid) => oid switch
    {
        "1.2.840.113549.1.1.11" => SignatureAlgorithm.RsaSha256,
        "1.2.840.113549.1.1.12" => SignatureAlgorithm.RsaSha384,
        "1.2.840.113549.1.1.13" => SignatureAlgorithm.RsaSha512,
        "1.2.156.10197.1.501" => SignatureAlgorithm.Sm2Sm3,
        _ => null,
    };

    public static KeyAlgorithm Key(this SignatureAlgorithm algorithm) => algorithm is SignatureAlgorithm.Sm2Sm3 ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa;
}

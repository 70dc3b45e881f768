using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>
/// An initialised module: the little of PKCS#11 that this package uses. What fails throws <see cref="Pkcs11Exception"/>,
/// which does not leave the package.
/// </summary>
internal interface ICryptoki : IDisposable
{
    /// <summary>Whether somebody else in this process had initialised it: then it is theirs to finalise.</summary>
    bool IsShared { get; }

    /// <summary>The slots with a token in them.</summary>
    IReadOnlyList<ICryptokiSlot> Slots();
}

/// <summary>A slot with a token. Its number tells nothing but itself.</summary>
internal interface ICryptokiSlot
{
    ulong Id { get; }

    TokenFacts Token();

    IReadOnlySet<ulong> Mechanisms();

    ICryptokiSession Open(bool readWrite);
}

/// <summary>A session. Closing it throws nothing, even where the token took it along.</summary>
internal interface ICryptokiSession : IDisposable
{
    /// <summary>Whether somebody of this process is logged in at the token.</summary>
    bool IsLoggedIn { get; }

    /// <param name="user">User or security officer.</param>
    /// <param name="pin">Null for the reader's own keys.</param>
    void LogIn(CKU user, byte[]? pin);

    void LogOut();

    void SetPin(byte[] old, byte[] pin);

    void InitPin(byte[] pin);

    /// <summary>Has the device do something that needs no login and changes nothing, so that a dead one is found out.</summary>
    void Touch();

    /// <summary>The certificates that can be seen, X.509 alone.</summary>
    IReadOnlyList<CertificateObject> Certificates();

    /// <summary>The private keys that sign and have this id.</summary>
    /// <param name="id">As the certificate's.</param>
    /// <param name="keyType">Null for any.</param>
    IReadOnlyList<ulong> SigningKeys(ReadOnlyMemory<byte> id, ulong? keyType);

    /// <summary>An attribute's value; null where the object has none to show.</summary>
    byte[]? Attribute(ulong handle, CKA attribute);

    byte[] Sign(SigningMechanism mechanism, ulong key, byte[] data);

    /// <summary>Signs with a key that asks for the PIN each time. Which call failed, the exception's method says.</summary>
    byte[] Sign(SigningMechanism mechanism, ulong key, byte[]? pin, byte[] data);
}

/// <summary>A certificate object.</summary>
/// <param name="Der">Its value.</param>
/// <param name="Id">What ties it to its private key.</param>
internal sealed record CertificateObject(ReadOnlyMemory<byte> Der, ReadOnlyMemory<byte> Id);

/// <summary>How a token is told to sign.</summary>
/// <param name="Type">The mechanism's number.</param>
/// <param name="IsPss">Whether it takes the parameters of PSS with SHA-256.</param>
internal readonly record struct SigningMechanism(ulong Type, bool IsPss = false);

using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using ExchangeGateway.X509;
using OneOf;

namespace ExchangeGateway.Pkcs11;

/// <summary>Which token of a module, and which certificate in it. What is left blank does not matter.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenChoice
{
    /// <summary>The only token there is.</summary>
    public static TokenChoice Only { get; } = new();

    /// <summary>The token's label.</summary>
    public string? Label { get; init; }

    /// <summary>The token's serial number.</summary>
    public string? Serial { get; init; }

    /// <summary>The SHA-256 of the certificate to sign in with. Blank for the one that signs, where the token holds one of that kind.</summary>
    public Fingerprint? Certificate { get; init; }

    internal bool Fits(TokenFacts facts) => (Label ?? facts.Label) == facts.Label && (Serial ?? facts.Serial) == facts.Serial;

    internal bool Fits(IEnumerable<TokenCertificate> certificates) =>
        Certificate is not { } wanted || certificates.Any(one => one.Certificate.Fingerprint == wanted);
}

/// <summary>More than one token fits the choice: name more of it.</summary>
/// <param name="Tokens">Those that fit.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SeveralTokens(ValueList<EKeyIdentity> Tokens);

/// <summary>None of the token's certificates signs in, or more than one does and none was chosen.</summary>
/// <param name="Token">Which token.</param>
/// <param name="Signing">Those that sign; choose one by its fingerprint.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateUnclear(EKeyIdentity Token, ValueList<Certificate> Signing);

/// <summary>What connecting to a token answers.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class TokenConnection : OneOfBase<Pkcs11EKey, TokenAbsent, SeveralTokens, CertificateUnclear, DeviceFault>
{
    private TokenConnection(OneOf<Pkcs11EKey, TokenAbsent, SeveralTokens, CertificateUnclear, DeviceFault> input) : base(input) { }

    /// <summary>Connected; nobody is logged in.</summary>
    public static implicit operator TokenConnection(Pkcs11EKey eKey) => new(eKey);

    /// <summary>No token fits.</summary>
    public static implicit operator TokenConnection(TokenAbsent absent) => new(absent);

    /// <summary>Several fit.</summary>
    public static implicit operator TokenConnection(SeveralTokens several) => new(several);

    /// <summary>No certificate, or too many.</summary>
    public static implicit operator TokenConnection(CertificateUnclear unclear) => new(unclear);

    /// <summary>The module or the token failed.</summary>
    public static implicit operator TokenConnection(DeviceFault fault) => new(fault);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(Func<Pkcs11EKey, T> connected, Func<TokenAbsent, T> absent, Func<SeveralTokens, T> several, Func<CertificateUnclear, T> unclear, Func<DeviceFault, T> fault) =>
        base.Match(connected, absent, several, unclear, fault);
}

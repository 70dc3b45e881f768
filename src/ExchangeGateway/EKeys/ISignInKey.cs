using ExchangeGateway.Certificates;
using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>A certificate with its private key, wherever that is kept: what a gateway signs in with (2.2-4).</summary>
/// <threadsafety>Implementations refuse overlapping use with <see cref="SignRefusal.InUse"/>; none waits in silence.</threadsafety>
public interface ISignInKey : IAsyncDisposable
{
    /// <summary>EKey or file.</summary>
    CertificateKind Kind { get; }

    /// <summary>The certificate in DER.</summary>
    ReadOnlyMemory<byte> Certificate { get; }

    /// <summary>Signs the random bytes that the exchange sent: SM2 with SM3, or SHA-256 with RSA. Whoever holds the certificate can verify it.</summary>
    ValueTask<SignOutcome> SignAsync(ReadOnlyMemory<byte> challenge, CancellationToken cancellation = default);
}

/// <summary>Why nothing was signed.</summary>
public enum SignRefusal
{
    /// <summary>Nobody is logged in at the token, or no longer: log in first.</summary>
    NotLoggedIn,

    /// <summary>The token is not there.</summary>
    TokenAbsent,

    /// <summary>Another token is in its place.</summary>
    OtherToken,

    /// <summary>Another thread is using this key at this moment.</summary>
    InUse,

    /// <summary>Nobody gave the password.</summary>
    Cancelled,

    /// <summary>The file's password is not right. A file certificate never locks: try again (6.2-2).</summary>
    WrongPassword,

    /// <summary>There is no private key for the certificate: in the file, or in the token.</summary>
    NoKey,

    /// <summary>The key file is damaged, of a kind that is not read, or asks for more than is taken on.</summary>
    KeyUnreadable,

    /// <summary>The key there is another certificate's.</summary>
    KeyDiffers,

    /// <summary>What was signed does not verify with the certificate: the token signs by another scheme than was configured.</summary>
    WrongSignature,

    /// <summary>The key asks for its PIN at every signature, and this one was not given or not taken.</summary>
    PinNeeded,

    /// <summary>Nobody said how this token signs with such a key: SM2's mechanisms are each vendor's own.</summary>
    NoScheme,
}

/// <summary>Signed.</summary>
/// <param name="Signature">SEQUENCE { r, s } of SM2, or RSA's as it is. It was verified with the certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ChallengeSigned(ReadOnlyMemory<byte> Signature);

/// <summary>What a key answers to a challenge.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class SignOutcome : OneOfBase<ChallengeSigned, SignRefusal, DeviceFault>
{
    private SignOutcome(OneOf<ChallengeSigned, SignRefusal, DeviceFault> input) : base(input) { }

    /// <summary>Signed.</summary>
    public static implicit operator SignOutcome(ChallengeSigned outcome) => new(outcome);

    /// <summary>Not signed.</summary>
    public static implicit operator SignOutcome(SignRefusal refusal) => new(refusal);

    /// <summary>The device failed.</summary>
    public static implicit operator SignOutcome(DeviceFault fault) => new(fault);
}

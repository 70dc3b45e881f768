using ExchangeGateway.Rules;

namespace ExchangeGateway.X509;

/// <summary>Why a certificate cannot stand in a chain.</summary>
public enum ChainReason
{
    /// <summary>None of the given certificates has the name of its issuer.</summary>
    NoIssuer,

    /// <summary>The certificate that has its issuer's name did not sign it.</summary>
    WrongSignature,

    /// <summary>Its validity has not begun.</summary>
    NotYetValid,

    /// <summary>Its validity is over.</summary>
    Expired,

    /// <summary>It issued another one and is no authority: basic constraints or key usage do not allow it.</summary>
    NotAnAuthority,

    /// <summary>It issued another one further down than its path length allows.</summary>
    PathTooLong,

    /// <summary>It was signed with an algorithm that is not accepted.</summary>
    AlgorithmNotAccepted,

    /// <summary>It has a critical extension that is not known here.</summary>
    UnknownCriticalExtension,

    /// <summary>Its inner parts are malformed, or its key cannot be used.</summary>
    Malformed,

    /// <summary>The search ended here: too many signatures, or too long a chain.</summary>
    SearchLimit,
}

/// <summary>One thing that speaks against a chain.</summary>
/// <param name="Reason">What.</param>
/// <param name="Certificate">Which certificate it is about.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ChainFlaw(ChainReason Reason, Certificate Certificate)
{
    /// <summary>The stable code that programs test for, as in <c>chain-no-issuer</c>.</summary>
    public string Code => Codes.Of("chain", Reason);

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Code, language, Certificate.Subject, Certificate.Issuer);

    /// <summary>The code, and which certificate.</summary>
    public override string ToString() => $"{Code}: {Certificate}";
}

using ExchangeGateway.Rules;

namespace ExchangeGateway.X509;

/// <summary>
/// The password does not open the PKCS#12 file, or the file is damaged: mostly nothing tells one from the other. A file
/// certificate never locks, so any number of tries is free (6.2-2).
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WrongPassword
{
    /// <summary>The stable code that programs test for.</summary>
    public string Code { get; } = "wrong-password";

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Code, language);
}

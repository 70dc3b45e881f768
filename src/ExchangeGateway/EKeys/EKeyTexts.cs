using ExchangeGateway.Rules;

namespace ExchangeGateway.EKeys;

/// <summary>Refusals of EKeys and sign-in keys in words, with what to do next.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class EKeyTexts
{
    /// <summary>Why no PIN was sent.</summary>
    public static string Text(this PinRefusal refusal, Language language) => Texts.Get($"pin-refused-{refusal}", language);

    /// <summary>Why nothing was signed.</summary>
    public static string Text(this SignRefusal refusal, Language language) => Texts.Get($"sign-{refusal}", language);
}

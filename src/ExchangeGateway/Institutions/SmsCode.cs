using System.Globalization;
using System.Security.Cryptography;

namespace ExchangeGateway.Institutions;

/// <summary>
/// A code of six digits, to be sent by SMS and then forgotten: a change of contact phone keeps its hash alone. Drawing
/// one is no pure function, so it stands at the edge, outside every decision.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class SmsCode
{
    internal const int Digits = 6;

    private SmsCode(string unmasked) => Unmasked = unmasked;

    /// <summary>The six digits in clear: for the SMS, never for a log or a store.</summary>
    public string Unmasked { get; }

    /// <summary>A code that nobody can guess.</summary>
    public static SmsCode Draw() => new(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>What is kept of it, with a salt of its own.</summary>
    public SmsCodeHash Hash() => SmsCodeHash.Of(Unmasked);

    /// <summary>Six asterisks.</summary>
    public override string ToString() => new('*', Digits);
}

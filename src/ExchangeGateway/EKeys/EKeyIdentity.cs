using ExchangeGateway.Certificates;

namespace ExchangeGateway.EKeys;

/// <summary>
/// What tells one token from another. Serial numbers repeat among vendors and even among one vendor's tokens, and slots
/// change their numbers: so it takes all of these together.
/// </summary>
/// <param name="Manufacturer">The manufacturer's name, as the token tells it.</param>
/// <param name="Model">The model's name, as the token tells it.</param>
/// <param name="Serial">The serial number, as the token tells it.</param>
/// <param name="Label">The label that somebody gave it.</param>
/// <param name="Certificate">The SHA-256 of the signing certificate in it; null where it holds none.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EKeyIdentity(string Manufacturer, string Model, string Serial, string Label, Fingerprint? Certificate)
{
    /// <summary>Label and serial number.</summary>
    public override string ToString() => $"{Label} ({Serial})";
}

/// <summary>Whose PIN: each has its own tries.</summary>
public enum PinOwner
{
    /// <summary>The user's.</summary>
    User,

    /// <summary>The one that unlocks: a security officer's PIN, or a PUK.</summary>
    Officer,
}

namespace ExchangeGateway.EKeys;

/// <summary>What is asked before a PIN is sent.</summary>
/// <param name="Status">What is known of the token's tries, with our own count.</param>
/// <param name="Record">What we kept of the token.</param>
/// <param name="Unattended">The PIN comes from configuration or environment, not from a person.</param>
/// <param name="FinalTryConsent">A person agreed to risk the final try.</param>
/// <param name="ChangesPin">The PIN is sent to change it, not to sign in.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinTry(PinStatus Status, TryRecord Record, bool Unattended = false, bool FinalTryConsent = false, bool ChangesPin = false)
{
    /// <summary>
    /// Why the PIN may not be sent; null where it may. The final try takes a person: consent that a program gives for
    /// an unattended PIN counts for nothing, since nobody looks at what it risks.
    /// </summary>
    public PinRefusal? Refusal =>
        Status.Locked ? PinRefusal.Locked
        : Unattended && Record.UnattendedBlocked ? PinRefusal.NotAcknowledged
        : Status.MustChange && !ChangesPin ? PinRefusal.MustChange
        : Status.FinalTry && (Unattended || !FinalTryConsent) ? PinRefusal.FinalTryNeedsConsent
        : null;
}

namespace ExchangeGateway.EKeys;

/// <summary>
/// An EKey in use: a token with its signing certificate. Its interface may tell tries exactly, as SKF (GM/T 0016) does,
/// or by flags, as PKCS#11 does: <see cref="PinStatus"/> says which.
/// </summary>
/// <remarks>
/// Every PIN goes through a <see cref="PinGate"/>: one prompt, one try. Who wants another try calls again.
/// </remarks>
/// <threadsafety>Implementations refuse overlapping use at once with a named outcome; none waits in silence. Disposing of one twice, in any order, or after its token is gone, throws nothing.</threadsafety>
public interface IEKey : ISignInKey
{
    /// <summary>Which token.</summary>
    EKeyIdentity Identity { get; }

    /// <summary>What is known of the user PIN's tries. It costs none, and needs no login.</summary>
    ValueTask<PinReading> StatusAsync(CancellationToken cancellation = default);

    /// <summary>Logs in with one PIN.</summary>
    /// <param name="prompt">Who knows the PIN.</param>
    /// <param name="finalTryConsent">A person agreed to risk the final try.</param>
    /// <param name="cancellation">Ends the wait for an answer.</param>
    ValueTask<EKeyLogin> LogInAsync(IPinPrompt prompt, bool finalTryConsent = false, CancellationToken cancellation = default);

    /// <summary>Logs out. Nothing happens where nobody is logged in.</summary>
    ValueTask LogOutAsync(CancellationToken cancellation = default);

    /// <summary>Changes the user's PIN. The old one is a try like any other. Nobody is logged in after it.</summary>
    /// <param name="prompt">Who knows the old PIN.</param>
    /// <param name="newPin">The new PIN; the caller wipes it.</param>
    /// <param name="finalTryConsent">A person agreed to risk the final try.</param>
    /// <param name="cancellation">Ends the wait for an answer.</param>
    ValueTask<PinSetting> ChangePinAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default);

    /// <summary>
    /// Gives a locked token a new PIN, by the PIN of the one who may. The exchange's EKeys are unlocked by the certificate
    /// authority alone, off line (6.2-1, <see cref="UnlockForm"/>): this is for tokens whose officer PIN the user holds.
    /// </summary>
    /// <param name="prompt">Who knows the officer's PIN. It has tries of its own.</param>
    /// <param name="newPin">The new user PIN; the caller wipes it.</param>
    /// <param name="finalTryConsent">A person agreed to risk the officer PIN's final try.</param>
    /// <param name="cancellation">Ends the wait for an answer.</param>
    ValueTask<PinSetting> UnlockAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default);
}

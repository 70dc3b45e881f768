using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>Asks for a PIN. It is asked once for each try: who wants another try calls again.</summary>
/// <threadsafety>Implementations serve one question at a time.</threadsafety>
public interface IPinPrompt
{
    /// <summary>
    /// Whether the answer comes from configuration, environment or a file, with nobody looking. Such a PIN, once
    /// rejected, is not sent again before an operator acknowledges it, and never risks the final try.
    /// </summary>
    bool IsUnattended { get; }

    /// <summary>Asks.</summary>
    ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation);
}

/// <summary>What a prompt shows.</summary>
/// <param name="Token">Which token.</param>
/// <param name="Owner">Whose PIN.</param>
/// <param name="Status">What is known of its tries.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinRequest(EKeyIdentity Token, PinOwner Owner, PinStatus Status);

/// <summary>The PIN is to be typed on the token reader's own keys.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UsePinPad;

/// <summary>Nobody typed a PIN: nothing is sent.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PromptCancelled;

/// <summary>What a prompt answers. The PIN belongs to who asked, and is wiped there.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class PinAnswer : OneOfBase<Pin, UsePinPad, PromptCancelled>
{
    private PinAnswer(OneOf<Pin, UsePinPad, PromptCancelled> input) : base(input) { }

    /// <summary>A PIN.</summary>
    public static implicit operator PinAnswer(Pin pin) => new(pin);

    /// <summary>The reader's keys.</summary>
    public static implicit operator PinAnswer(UsePinPad pinPad) => new(pinPad);

    /// <summary>None.</summary>
    public static implicit operator PinAnswer(PromptCancelled cancelled) => new(cancelled);
}

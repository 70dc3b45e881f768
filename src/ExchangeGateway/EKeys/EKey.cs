namespace ExchangeGateway.EKeys;

/// <summary>
/// What an EKey itself holds of its PIN: how many tries are left, and whether it is locked (6.2-1). Immutable: what
/// happens to it answers a new one. It is the guide's EKey; what is known of a real one from outside is <see cref="PinStatus"/>.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EKey
{
    private EKey(PinPolicy policy) => (Policy, TriesLeft) = (policy, policy.Tries);

    /// <summary>How many tries there are.</summary>
    public PinPolicy Policy { get; }

    /// <summary>How many wrong PINs it takes until it is locked; 0 while it is.</summary>
    public int TriesLeft { get; private init; }

    /// <summary>Where it stands.</summary>
    public EKeyState State { get; private init; } = EKeyLifecycle.Table.Initial;

    /// <summary>Whether its PIN must be changed before it serves: so after an unlock.</summary>
    public bool MustChangePin { get; private init; }

    /// <summary>An EKey with all its tries.</summary>
    /// <param name="policy">How many; <see cref="PinPolicy.Default"/> where null.</param>
    public static EKey New(PinPolicy? policy = null) => new(policy ?? PinPolicy.Default);

    /// <summary>An EKey as a host kept it.</summary>
    /// <exception cref="ArgumentException">The tries do not go with the policy or the state.</exception>
    public static EKey Restore(PinPolicy policy, int triesLeft, EKeyState state, bool mustChangePin)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return triesLeft >= 0 && triesLeft <= policy.Tries && triesLeft > 0 == state is EKeyState.Ready
            ? new(policy) { TriesLeft = triesLeft, State = state, MustChangePin = mustChangePin }
            : throw new ArgumentException($"{triesLeft} tries left do not go with {state} and {policy.Tries} tries.", nameof(triesLeft));
    }

    /// <summary>It was sent a wrong PIN: one try less, and locked where it was the last.</summary>
    public EKeyOutcome RejectPin() => Take(EKeyAction.PinRejected, null, state => this with { State = state, TriesLeft = TriesLeft - 1 });

    /// <summary>It was sent the right PIN: all tries again.</summary>
    public EKeyOutcome AcceptPin() => Take(EKeyAction.PinAccepted, null, state => this with { State = state, TriesLeft = Policy.Counting is PinCounting.Ever ? TriesLeft : Policy.Tries });

    /// <summary>Asks the certificate authority to unlock it.</summary>
    public EKeyOutcome RequestUnlock(UnlockForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Take(EKeyAction.RequestUnlock, form, state => this with { State = state });
    }

    /// <summary>The certificate authority unlocked it: all tries again, and the PIN it was given must be changed.</summary>
    public EKeyOutcome Unlock() => Take(EKeyAction.Unlock, null, state => this with { State = state, TriesLeft = Policy.Tries, MustChangePin = true });

    /// <summary>Its PIN was changed by who knows it.</summary>
    public EKey PinChanged() => this with { MustChangePin = false };

    private EKeyOutcome Take(EKeyAction action, UnlockForm? form, Func<EKeyState, EKey> after) =>
        EKeyLifecycle.Table.Decide(State, action, new(LastTry: TriesLeft <= 1, UnlockFormComplete: form?.Violations() is null)).Match<EKeyOutcome>(
            taken => after(taken.To),
            refused => refused,
            _ => form!.Violations()!);
}

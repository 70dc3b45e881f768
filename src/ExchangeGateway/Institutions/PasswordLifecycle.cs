using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Institutions;

/// <summary>Where an account's password stands (1.7-2).</summary>
public enum PasswordState
{
    /// <summary>It was given by somebody else: at the account's first sign-in, or after a reset. Nothing else is allowed before it is changed.</summary>
    MustChange,

    /// <summary>The account chose it.</summary>
    Current,
}

/// <summary>What can be asked of an account's password.</summary>
public enum PasswordAction
{
    /// <summary>The account chooses a new one.</summary>
    Change,

    /// <summary>Somebody else gives it a new one.</summary>
    Reset,
}

/// <summary>What the guards of a password look at.</summary>
/// <param name="OldPasswordRight">The old password was given, and is right.</param>
/// <param name="NewPasswordFits">The new one breaks no rule (1.7-2), differs from the old one, and was typed twice alike.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct PasswordFacts(bool OldPasswordRight, bool NewPasswordFits);

/// <summary>The lifecycle of an account's password (1.7-2).</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class PasswordLifecycle
{
    private static readonly Guard<PasswordFacts>
        OldPasswordRight = new("old-password-right", static f => f.OldPasswordRight),
        NewPasswordFits = new("new-password-fits", static f => f.NewPasswordFits);

    /// <summary>The table.</summary>
    public static Lifecycle<PasswordState, PasswordAction, PasswordFacts> Table { get; } = new("password", PasswordState.MustChange,
        new(PasswordState.MustChange, PasswordAction.Change, PasswordState.Current, OldPasswordRight, NewPasswordFits),
        new(PasswordState.MustChange, PasswordAction.Reset,  PasswordState.MustChange),
        new(PasswordState.Current,    PasswordAction.Change, PasswordState.Current, OldPasswordRight, NewPasswordFits),
        new(PasswordState.Current,    PasswordAction.Reset,  PasswordState.MustChange));
}

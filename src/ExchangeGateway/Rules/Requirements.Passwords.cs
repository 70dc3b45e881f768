namespace ExchangeGateway.Rules;

// What 1.7-2 demands of passwords.
public sealed partial record Requirement
{
    /// <summary>1.7-2: a password has 12–20 characters.</summary>
    public static Requirement PasswordLength { get; } = new("1.7-2", "password-length", 12, 20);

    /// <summary>1.7-2: a password has at least three of four classes: upper case, lower case, digit, special.</summary>
    public static Requirement PasswordClasses { get; } = new("1.7-2", "password-classes", 3, 4);

    /// <summary>1.7-2: a new password differs from the old one.</summary>
    public static Requirement PasswordSame { get; } = new("1.7-2", "password-same");

    /// <summary>1.7-2: a new password is typed twice.</summary>
    public static Requirement PasswordRepeat { get; } = new("1.7-2", "password-repeat");

    /// <summary>1.7-2: a change asks for the old password.</summary>
    public static Requirement OldPasswordWrong { get; } = new("1.7-2", "old-password-wrong");
}

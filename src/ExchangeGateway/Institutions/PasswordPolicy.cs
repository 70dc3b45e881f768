using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// What makes a password (1.7-2). It is read where it lies, and neither kept nor told: a violation says how many
/// characters or classes there are, never which.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class PasswordPolicy
{
    /// <summary>Every rule that a password breaks by itself; null where it breaks none.</summary>
    /// <param name="password">
    /// The password. Characters are Unicode's, so one outside the basic plane counts once. Upper case is A–Z, lower case
    /// a–z, digits are 0–9; anything else is special.
    /// </param>
    /// <param name="path">Where it stands.</param>
    public static Violations? Check(ReadOnlySpan<char> password, string path = "newPassword")
    {
        var found = default(ViolationList);
        Check(password, path, ref found);
        return found.ToViolations();
    }

    /// <summary>
    /// Every rule that a change breaks: of the new password, that it differs from the old one, that it was typed twice
    /// alike. Whether the old password is right only the host knows.
    /// </summary>
    public static Violations? CheckChange(ReadOnlySpan<char> oldPassword, ReadOnlySpan<char> newPassword, ReadOnlySpan<char> repeated)
    {
        var found = default(ViolationList);
        Check(newPassword, "newPassword", ref found);
        if (newPassword.SequenceEqual(oldPassword))
        {
            found.Add(Requirement.PasswordSame, "newPassword");
        }

        if (!newPassword.SequenceEqual(repeated))
        {
            found.Add(Requirement.PasswordRepeat, "repeatedPassword");
        }

        return found.ToViolations();
    }

    private static void Check(ReadOnlySpan<char> password, string path, ref ViolationList found)
    {
        var (characters, upper, lower, digit, special) = (0, 0, 0, 0, 0);
        foreach (var rune in password.EnumerateRunes())
        {
            characters++;
            _ = rune.Value switch
            {
                >= 'A' and <= 'Z' => upper = 1,
                >= 'a' and <= 'z' => lower = 1,
                >= '0' and <= '9' => digit = 1,
                _ => special = 1,
            };
        }

        Demand(Requirement.PasswordLength, characters, path, ref found);
        Demand(Requirement.PasswordClasses, upper + lower + digit + special, path, ref found);
    }

    private static void Demand(Requirement range, int value, string path, ref ViolationList found)
    {
        if (!range.Holds(value))
        {
            found.Add(range, path, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}

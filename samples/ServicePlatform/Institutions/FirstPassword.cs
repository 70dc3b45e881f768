using System.Security.Cryptography;
using ExchangeGateway.Institutions;

namespace ServicePlatform.Institutions;

/// <summary>A password that is given to somebody, who changes it at the first sign-in (1.7-2).</summary>
internal static class FirstPassword
{
    // Characters that nobody takes for another when reading them off a screen.
    private const string Characters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-+";
    private const int Length = 16;

    /// <summary>One that nobody can guess, and that holds the rule.</summary>
    public static string Draw()
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Characters, Length);
            if (PasswordPolicy.Check(password) is null)
            {
                return password;
            }
        }
    }
}

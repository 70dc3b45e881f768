using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>The checks of a resident identity number (公民身份号码, GB 11643-1999): 17 digits and a check by ISO 7064 MOD 11-2.</summary>
internal static class ResidentIdentityNumber
{
    private const int Length = 18, CheckAt = 17, DateAt = 6, DateLength = 8;

    /// <summary>What is wrong with it, the number masked; null where nothing is. Places in the path are counted from 0.</summary>
    public static Violation? Flaw(string number, string path) =>
        !HasShape(number) ? new(Requirement.ResidentNumberShape, path, Masking.Found(number))
        : !DateOnly.TryParseExact(number.AsSpan(DateAt, DateLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new(Requirement.ResidentNumberDate, $"{path}[{DateAt}]", Masking.Mask(number))
        : number[CheckAt] != Check(number.AsSpan(0, CheckAt)) ? new(Requirement.ResidentNumberCheck, $"{path}[{CheckAt}]", Masking.Mask(number))
        : null;

    private static bool HasShape(string number) =>
        number.Length == Length && !number.AsSpan(0, CheckAt).ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(number[CheckAt]) || number[CheckAt] == 'X');

    private static char Check(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<byte> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return "10X98765432"[sum % 11];
    }
}

using System.Text.RegularExpressions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>A mobile number of mainland China: 11 digits. It is masked wherever it is printed, in a violation too.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial record MobileNumber
{
    private const string CountryCode = "+86";

    private MobileNumber(string unmasked) => Unmasked = unmasked;

    /// <summary>The 11 digits in clear: for sending an SMS and for keeping, never for a log.</summary>
    public string Unmasked { get; }

    /// <summary>The text as one, with or without +86 before it; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MobileNumber> Of(string? text, string path = "mobileNumber")
    {
        var number = text?.Trim() ?? "";
        var digits = number.StartsWith(CountryCode, StringComparison.Ordinal) ? number[CountryCode.Length..].TrimStart() : number;
        return ElevenDigits().IsMatch(digits) ? new MobileNumber(digits) : new Violation(Requirement.MobileNumber, path, Masking.Found(text));
    }

    /// <summary>The last four digits behind asterisks.</summary>
    public override string ToString() => Masking.Mask(Unmasked);

    [GeneratedRegex(@"^1[3-9][0-9]{9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ElevenDigits();
}

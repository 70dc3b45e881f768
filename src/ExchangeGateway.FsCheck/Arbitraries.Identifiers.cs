using ExchangeGateway.EKeys;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Identifiers whose shape a public standard gives, secrets, lines and addresses.
public static partial class Arbitraries
{
    /// <summary>Unified social credit codes, both checks right.</summary>
    public static Arbitrary<UnifiedSocialCreditCode> UnifiedSocialCreditCodes => CreditCodes.All.Legal;

    /// <summary>Texts that are no unified social credit code.</summary>
    public static Arbitrary<Almost<UnifiedSocialCreditCode, string>> AlmostUnifiedSocialCreditCodes => CreditCodes.All.Almost;

    /// <summary>Mobile numbers.</summary>
    public static Arbitrary<MobileNumber> MobileNumbers => Values.MobileNumbers.All.Legal;

    /// <summary>Texts that are no mobile number.</summary>
    public static Arbitrary<Almost<MobileNumber, string>> AlmostMobileNumbers => Values.MobileNumbers.All.Almost;

    /// <summary>E-mail addresses, some of them as long as they may be, some in Chinese.</summary>
    public static Arbitrary<EmailAddress> EmailAddresses => Values.EmailAddresses.All.Legal;

    /// <summary>Texts that are no e-mail address.</summary>
    public static Arbitrary<Almost<EmailAddress, string>> AlmostEmailAddresses => Values.EmailAddresses.All.Almost;

    /// <summary>Identity documents: resident identity cards, and others.</summary>
    public static Arbitrary<IdentityDocument> IdentityDocuments => Values.IdentityDocuments.Legal;

    /// <summary>Kinds with a text that is no such document's number.</summary>
    public static Arbitrary<Almost<IdentityDocument, (IdentityDocumentKind Kind, string Number)>> AlmostIdentityDocuments => Values.IdentityDocuments.Almost;

    /// <summary>Passwords that break no rule.</summary>
    public static Arbitrary<Password> Passwords => Values.Passwords.All.Legal;

    /// <summary>Texts that are no password.</summary>
    public static Arbitrary<Almost<Password, string>> AlmostPasswords => Values.Passwords.All.Almost;

    /// <summary>SMS codes with their hashes, a few that were made once.</summary>
    public static Arbitrary<KnownSmsCode> SmsCodes => Values.SmsCodes.All.Legal;

    /// <summary>Texts that are no SMS code.</summary>
    public static Arbitrary<Almost<KnownSmsCode, string>> AlmostSmsCodes => Values.SmsCodes.All.Almost;

    /// <summary>Lifetimes and tries of SMS codes.</summary>
    public static Arbitrary<SmsCodePolicy> SmsCodePolicies => Policies.SmsCodePolicies.Legal;

    /// <summary>Lifetimes and tries that no SMS code may have.</summary>
    public static Arbitrary<Almost<SmsCodePolicy, (NodaTime.Duration Lifetime, int Tries)>> AlmostSmsCodePolicies => Policies.SmsCodePolicies.Almost;

    /// <summary>How tokens count wrong PINs.</summary>
    public static Arbitrary<PinPolicy> PinPolicies => Policies.PinPolicies.Legal;

    /// <summary>Tries that no token has.</summary>
    public static Arbitrary<Almost<PinPolicy, (int Tries, PinCounting Counting)>> AlmostPinPolicies => Policies.PinPolicies.Almost;

    /// <summary>Support lines: numbers to call, and what to press then.</summary>
    public static Arbitrary<SupportLine> SupportLines => Values.SupportLines.All.Legal;

    /// <summary>Numbers and keys that are no support line.</summary>
    public static Arbitrary<Almost<SupportLine, (string Number, string? Keys)>> AlmostSupportLines => Values.SupportLines.All.Almost;

    /// <summary>Addresses to open in a browser.</summary>
    public static Arbitrary<WebAddress> WebAddresses => Values.WebAddresses.All.Legal;

    /// <summary>Texts that are no address to open in a browser.</summary>
    public static Arbitrary<Almost<WebAddress, string>> AlmostWebAddresses => Values.WebAddresses.All.Almost;
}

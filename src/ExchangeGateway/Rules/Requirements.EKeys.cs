namespace ExchangeGateway.Rules;

// What 6.2-1 demands of EKeys and of the form that has one unlocked.
public sealed partial record Requirement
{
    /// <summary>6.2-1: a token locks after 1–255 wrong PINs; the guide's EKey after 6.</summary>
    public static Requirement PinTries { get; } = new("6.2-1", "pin-tries", 1, 255);

    /// <summary>6.2-2: a file certificate never locks, so there is nothing to unlock.</summary>
    public static Requirement UnlockOfEKey { get; } = new("6.2-2", "unlock-of-ekey");

    /// <summary>6.2-1: an unlock form names the certificate of the EKey that is to be unlocked, and no other.</summary>
    public static Requirement UnlockCertificate { get; } = new("6.2-1", "unlock-certificate");

    /// <summary>6.2-1: an unlock form names a contact and a phone.</summary>
    public static Requirement UnlockContactMissing { get; } = new("6.2-1", "unlock-contact-missing");

    /// <summary>6.2-1: an unlock form states the PIN wanted after unlocking.</summary>
    public static Requirement UnlockInitialPin { get; } = new("6.2-1", "unlock-initial-pin");

    /// <summary>6.2-1: an unlock form is signed.</summary>
    public static Requirement UnlockSigned { get; } = new("6.2-1", "unlock-signed");

    /// <summary>6.2-1: an unlock form is stamped.</summary>
    public static Requirement UnlockStamped { get; } = new("6.2-1", "unlock-stamped");

    /// <summary>6.2-1: an unlock needs the form's original.</summary>
    public static Requirement UnlockFormMissing { get; } = new("6.2-1", "unlock-form-missing");

    /// <summary>6.2-1: an unlock needs the locked EKey itself.</summary>
    public static Requirement UnlockEKeyMissing { get; } = new("6.2-1", "unlock-ekey-missing");

    /// <summary>6.2-1: an unlock in person needs a letter of authorisation with a copy of the identity document.</summary>
    public static Requirement UnlockLetterMissing { get; } = new("6.2-1", "unlock-letter-missing");

    /// <summary>6.2-1: an unlock in person needs the visitor's identity document.</summary>
    public static Requirement UnlockIdentityMissing { get; } = new("6.2-1", "unlock-identity-missing");
}

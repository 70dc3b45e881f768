namespace ExchangeGateway.Rules;

// What section 1 of the guide demands of institutions and accounts. Who may do what is in Institutions/AccessNeed.cs.
public sealed partial record Requirement
{
    /// <summary>1.7-3: member code and unified social credit code are filled in.</summary>
    public static Requirement RecordFieldMissing { get; } = new("1.7-3", "record-field-missing");

    /// <summary>1.7-4: an institution changes its member code only once it has been set; its account manager fills in an empty one.</summary>
    public static Requirement MemberCodeEmpty { get; } = new("1.7-4", "member-code-empty");

    /// <summary>1.7-4: an account manager fills in an empty member code; one that is there is the institution's to change.</summary>
    public static Requirement MemberCodeThere { get; } = new("1.7-4", "member-code-there");

    /// <summary>1.1-2: a named account is the institution's own.</summary>
    public static Requirement AccountUnknown { get; } = new("1.1-2", "account-unknown");

    /// <summary>1.1-2: no two accounts of an institution have one login name, and no two VPN accounts.</summary>
    public static Requirement AccountThere { get; } = new("1.1-2", "account-there");

    /// <summary>1.1-2: there are no more VPN accounts than the quota.</summary>
    public static Requirement VpnQuotaExceeded { get; } = new("1.1-2", "vpn-quota-exceeded");

    /// <summary>1.1-2: a VPN quota is a whole number from 0. The greatest is this library's own bound.</summary>
    public static Requirement VpnQuotaRange { get; } = new("1.1-2", "vpn-quota-range", 0, 10_000);

    /// <summary>1.1-3: administrators make sub-accounts administrators; for another account they ask the account manager.</summary>
    public static Requirement SubAccountNeeded { get; } = new("1.1-3", "sub-account-needed");

    /// <summary>1.1-3: at most three sub-accounts are administrators.</summary>
    public static Requirement AdministratorCount { get; } = new("1.1-3", "administrator-count", 1, 3);

    /// <summary>1.1-3: once there is an administrator, the last one is not removed.</summary>
    public static Requirement LastAdministrator { get; } = new("1.1-3", "last-administrator");

    /// <summary>1.7-1: a contact phone changes once the new number is verified.</summary>
    public static Requirement PhoneNotVerified { get; } = new("1.7-1", "phone-not-verified");

    /// <summary>1.7-1: an SMS code lives longer than nothing and at most a day, this library's own bound.</summary>
    public static Requirement SmsCodeLifetime { get; } = new("1.7-1", "sms-code-lifetime");

    /// <summary>1.7-1: an SMS code may be tried at least once. The greatest number is this library's own bound.</summary>
    public static Requirement SmsCodeTries { get; } = new("1.7-1", "sms-code-tries", 1, 10);
}

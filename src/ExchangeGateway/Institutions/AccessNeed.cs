namespace ExchangeGateway.Institutions;

/// <summary>What must hold before somebody may do something. Codes are stable; where an application's guard demands the same, it has the same code.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AccessNeed
{
    private AccessNeed(string code) => Code = code;

    /// <summary>Who acts belongs to the institution (1.4-1).</summary>
    public static AccessNeed OwnInstitution { get; } = new("own-institution");

    /// <summary>The account is one of the institution's (1.1-1).</summary>
    public static AccessNeed AccountKnown { get; } = new("account-known");

    /// <summary>The password has been changed since somebody else gave it (1.7-2).</summary>
    public static AccessNeed PasswordCurrent { get; } = new("password-current");

    /// <summary>The account is an administrator (1.1-2, 1.1-3, 1.4-1, 1.7-4).</summary>
    public static AccessNeed Administrator { get; } = new("administrator");

    /// <summary>The account manager acts, from outside the institution (1.1-1, 1.7-4).</summary>
    public static AccessNeed AccountManager { get; } = new("account-manager");

    /// <summary>The account acts as gateway operator (1.5-1).</summary>
    public static AccessNeed GatewayOperator { get; } = new("gateway-operator");

    /// <summary>The account was granted the product (1.4-1).</summary>
    public static AccessNeed ProductGranted { get; } = new("product-granted");

    /// <summary>The institution's record is complete (1.7-3).</summary>
    public static AccessNeed RecordComplete { get; } = new("institution-record-complete");

    /// <summary>A reviewer acts, from outside the institution (3.3-1).</summary>
    public static AccessNeed Reviewer { get; } = new("reviewer");

    /// <summary>Who decides about an application did not hand it in (3.3-1).</summary>
    public static AccessNeed ReviewerNotApplicant { get; } = new("reviewer-not-applicant");

    /// <summary>The account has a VPN account (1.1-2).</summary>
    public static AccessNeed VpnAccount { get; } = new("vpn-account");

    /// <summary>The VPN's user name and password were given (1.2-1).</summary>
    public static AccessNeed VpnPassword { get; } = new("vpn-password");

    /// <summary>After them the code that the VPN sent by SMS was given (1.2-1).</summary>
    public static AccessNeed VpnSmsCode { get; } = new("vpn-sms-code");

    /// <summary>The platform's user name and password were given (1.3-1).</summary>
    public static AccessNeed PlatformPassword { get; } = new("platform-password");

    /// <summary>Every one.</summary>
    public static ValueList<AccessNeed> All =>
    [
        OwnInstitution, AccountKnown, PasswordCurrent, Administrator, AccountManager, GatewayOperator, ProductGranted, RecordComplete,
        Reviewer, ReviewerNotApplicant, VpnAccount, VpnPassword, VpnSmsCode, PlatformPassword,
    ];

    /// <summary>The stable code that programs test for, as in <c>product-granted</c>.</summary>
    public string Code { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

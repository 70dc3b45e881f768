namespace ExchangeGateway.Institutions;

/// <summary>What to do about something that is missing.</summary>
public enum AccessRemedy
{
    /// <summary>Ask one of the institution's administrators, who are named.</summary>
    AskAdministrator,

    /// <summary>Ask the account manager: it is theirs to do, or the institution has no administrator (1.7-4).</summary>
    AskAccountManager,

    /// <summary>An administrator grants products to itself, too (1.4-1).</summary>
    GrantToYourself,

    /// <summary>Fill in the field: the account is an administrator.</summary>
    FillIn,

    /// <summary>Act as gateway operator (1.5-1).</summary>
    SwitchRole,

    /// <summary>Change the password (1.7-2).</summary>
    ChangePassword,

    /// <summary>Leave it to a reviewer, or record the exchange's decision as reported.</summary>
    LeaveToReviewer,

    /// <summary>Leave it to the institution whose it is.</summary>
    LeaveToInstitution,

    /// <summary>Give it when signing in.</summary>
    Give,
}

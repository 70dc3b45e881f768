namespace ExchangeGateway.Institutions;

/// <summary>What can be done to an institution, and by whom.</summary>
public enum InstitutionAct
{
    /// <summary>Edit the record: an administrator (1.7-4).</summary>
    EditRecord,

    /// <summary>Fill in an empty member code: the account manager (1.7-4).</summary>
    FillMemberCode,

    /// <summary>Set how many VPN accounts there may be: the account manager (1.1-2).</summary>
    SetVpnQuota,

    /// <summary>Create an account: the account manager (1.1-1), or an administrator as a sub-account (1.1-2).</summary>
    CreateAccount,

    /// <summary>Remove an account: the account manager or an administrator (1.1-2).</summary>
    RemoveAccount,

    /// <summary>Give an account a VPN account or take it away: the account manager (1.1-1) or an administrator (1.1-2).</summary>
    SetVpnAccount,

    /// <summary>Make an account an administrator: the account manager, or an administrator a sub-account (1.1-3).</summary>
    MakeAdministrator,

    /// <summary>Make an administrator an ordinary account: the account manager or an administrator (1.1-3).</summary>
    UnmakeAdministrator,

    /// <summary>Grant a product: an administrator (1.4-1).</summary>
    GrantProduct,

    /// <summary>Take a granted product away: an administrator (1.4-1).</summary>
    WithdrawProduct,

    /// <summary>Give an account another password: the account manager or an administrator (1.7-2).</summary>
    ResetPassword,
}

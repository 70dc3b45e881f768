namespace ExchangeGateway.Institutions;

/// <summary>An account that is wanted. It starts without a product, and with a password that must be changed.</summary>
/// <param name="Name">Its login name, one of a kind in the institution.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NewAccount(AccountName Name)
{
    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is.</summary>
    public string? PersonName { get; init; }

    /// <summary>The person's contact phone.</summary>
    public MobileNumber? ContactPhone { get; init; }

    /// <summary>Whether it is to be an administrator.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The login name of its VPN account; null where it is to have none.</summary>
    public AccountName? VpnAccount { get; init; }

    internal Account CreatedBy(AccountName? administrator) => new()
    {
        Name = Name,
        Description = Description,
        PersonName = PersonName,
        ContactPhone = ContactPhone,
        SubAccountOf = administrator,
        IsAdministrator = IsAdministrator,
        VpnAccount = VpnAccount,
    };
}

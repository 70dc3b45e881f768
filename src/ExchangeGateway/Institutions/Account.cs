namespace ExchangeGateway.Institutions;

/// <summary>
/// A platform account, administrator or ordinary. By itself it allows nothing: what counts is the account of that name
/// in its <see cref="Institution"/>. Printed, its phone is masked.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Account
{
    /// <summary>Its login name, one of a kind in the institution.</summary>
    public required AccountName Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whose it is.</summary>
    public string? PersonName { get; init; }

    /// <summary>The person's contact phone, changed by <see cref="ContactPhoneChange"/> (1.7-1).</summary>
    public MobileNumber? ContactPhone { get; init; }

    /// <summary>The administrator who created it (1.1-2); null for one that the account manager set up (1.1-1).</summary>
    public AccountName? SubAccountOf { get; init; }

    /// <summary>Whether it is an administrator (1.1-3).</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The login name of its VPN account; null where it has none (1.1-2).</summary>
    public AccountName? VpnAccount { get; init; }

    /// <summary>The products that it was granted, oldest first. An administrator starts with none, too (1.4-1).</summary>
    public ValueList<ProductGrant> Grants { get; init; }

    /// <summary>Whether its password must be changed before anything else (1.7-2).</summary>
    public PasswordState PasswordState { get; init; } = PasswordLifecycle.Table.Initial;

    /// <summary>Whether it was granted the product (1.4-1).</summary>
    public bool Holds(Product product) => Grants.Any(grant => grant.Product == product);

    internal bool IsAdministratorAndSubAccount => IsAdministrator && SubAccountOf is not null;

    /// <summary>How people are told to turn to it.</summary>
    internal string NameToAsk => string.IsNullOrWhiteSpace(PersonName) ? Name.Value : $"{PersonName.Trim()} ({Name})";
}

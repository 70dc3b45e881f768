namespace ExchangeGateway.Institutions;

/// <summary>Who does something: an account, and the institution that it belongs to.</summary>
/// <param name="Account">The account.</param>
/// <param name="Institution">Its institution; the exchange's technology company for a reviewer.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Actor(AccountName Account, InstitutionId Institution)
{
    /// <summary>The account at its institution.</summary>
    public override string ToString() => $"{Account}@{Institution}";
}

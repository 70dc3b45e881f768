namespace ExchangeGateway.Institutions;

/// <summary>
/// Who acts, and in which role (1.5-1). That somebody outside the institution is its account manager or a reviewer is
/// the host's to know: it comes in as the role, and no account of the institution itself is taken for either.
/// </summary>
/// <param name="Actor">The account.</param>
/// <param name="Role">The role that it acts in now.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Acting(Actor Actor, Role Role)
{
    internal bool IsStaffFor(Institution institution, Role role) => Role == role && Actor.Institution != institution.Id;

    internal bool IsStaffFor(InstitutionId institution) => (Role == Role.AccountManager || Role == Role.Reviewer) && Actor.Institution != institution;
}

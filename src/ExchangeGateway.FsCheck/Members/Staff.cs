using ExchangeGateway.Institutions;

namespace ExchangeGateway.FsCheck.Members;

/// <summary>People of the exchange's technology company.</summary>
internal static class Staff
{
    /// <summary>The account manager, from outside that institution.</summary>
    public static Acting AccountManager(Institution institution) => Outside(institution, "manager", Role.AccountManager);

    /// <summary>A reviewer, from outside that institution.</summary>
    public static Acting Reviewer(Institution institution) => Outside(institution, "reviewer", Role.Reviewer);

    // An institution may have been given the very id that the company has here.
    private static Acting Outside(Institution institution, string account, Role role) =>
        new(new(AccountName.Of(account).AsT0, InstitutionId.Of(institution.Id.Value == "staff" ? "the staff" : "staff").AsT0), role);
}

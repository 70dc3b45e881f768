using System.Security.Claims;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ServicePlatform.Callers;

/// <summary>
/// Who makes the request, as the sign-in found: an account of an institution, in a role. Endpoints and pages name the institution
/// that they are about; whether this account may do anything there is decided by the registry alone.
/// </summary>
internal sealed class Caller(IHttpContextAccessor http)
{
    private ClaimsPrincipal Principal => http.HttpContext!.User;

    /// <summary>Whether anybody is signed in.</summary>
    public bool IsSignedIn => Principal.Identity?.IsAuthenticated is true;

    /// <summary>The account, and the role that it acts in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint does not ask for it.</exception>
    public Acting Acting => CallerClaims.Read(Principal) ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>The institution that the account belongs to.</summary>
    public InstitutionId Home => Acting.Actor.Institution;

    /// <summary>Whether it is of the exchange's technology company, which attends to all institutions.</summary>
    public bool IsStaff => Acting.Role == Role.AccountManager || Acting.Role == Role.Reviewer;

    /// <summary>The head of a query about an institution.</summary>
    public QueryHead Asks(InstitutionId about) => new(Acting, about);

    /// <summary>The head of a command about an institution.</summary>
    public CommandHead Commands(InstitutionId about, RequestId request, long? seenVersion = null) => new(Acting, about, request) { SeenVersion = seenVersion };
}

using ExchangeGateway.Institutions;
using OneOf;

namespace ExchangeGateway.Access;

/// <summary>The access is allowed.</summary>
/// <param name="By">Who may, for the history of what is done.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AccessAllowed(Actor By);

/// <summary>Whether somebody may do something: allowed, or everything that is missing.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class AccessDecision : OneOfBase<AccessAllowed, AccessDenied>
{
    private AccessDecision(OneOf<AccessAllowed, AccessDenied> input) : base(input) { }

    /// <summary>Yes.</summary>
    public static implicit operator AccessDecision(AccessAllowed allowed) => new(allowed);

    /// <summary>Not yet.</summary>
    public static implicit operator AccessDecision(AccessDenied denied) => new(denied);
}

using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Institutions;

/// <summary>What an institution answers to an intent: the institution after it, or who may do it instead, or what is wrong with it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class InstitutionOutcome : OneOfBase<Institution, AccessDenied, Violations>
{
    private InstitutionOutcome(OneOf<Institution, AccessDenied, Violations> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator InstitutionOutcome(Institution institution) => new(institution);

    /// <summary>Not this account, or not yet.</summary>
    public static implicit operator InstitutionOutcome(AccessDenied denied) => new(denied);

    /// <summary>Every rule that it breaks.</summary>
    public static implicit operator InstitutionOutcome(Violations violations) => new(violations);
}

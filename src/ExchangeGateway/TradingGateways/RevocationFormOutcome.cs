using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.TradingGateways;

/// <summary>What <see cref="RevocationForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RevocationFormOutcome : OneOfBase<CheckedRevocationForm, Violations>
{
    private RevocationFormOutcome(OneOf<CheckedRevocationForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator RevocationFormOutcome(CheckedRevocationForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator RevocationFormOutcome(Violations violations) => new(violations);
}

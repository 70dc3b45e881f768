using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Software;

/// <summary>What <see cref="SoftwareCatalogue.Of"/> answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class SoftwareCatalogueOutcome : OneOfBase<SoftwareCatalogue, Violations>
{
    private SoftwareCatalogueOutcome(OneOf<SoftwareCatalogue, Violations> input) : base(input) { }

    /// <summary>The catalogue.</summary>
    public static implicit operator SoftwareCatalogueOutcome(SoftwareCatalogue catalogue) => new(catalogue);

    /// <summary>What stands there twice.</summary>
    public static implicit operator SoftwareCatalogueOutcome(Violations violations) => new(violations);
}

using ExchangeGateway.Institutions;
using OneOf;

namespace ExchangeGateway.Software;

/// <summary>What an account finds at the software area: what it may see and download, or a grey entry and everything that is missing (2.7-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class SoftwareAreaOutcome : OneOfBase<SoftwareCatalogue, AccessDenied>
{
    private SoftwareAreaOutcome(OneOf<SoftwareCatalogue, AccessDenied> input) : base(input) { }

    /// <summary>The entry is open.</summary>
    public static implicit operator SoftwareAreaOutcome(SoftwareCatalogue catalogue) => new(catalogue);

    /// <summary>The entry is grey.</summary>
    public static implicit operator SoftwareAreaOutcome(AccessDenied denied) => new(denied);
}

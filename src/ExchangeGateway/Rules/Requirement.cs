using System.Globalization;

namespace ExchangeGateway.Rules;

/// <summary>
/// One thing that a guide rule demands of an input, as data. A rule may demand several: each has a code of its own,
/// and <see cref="All"/> is the catalogue of them.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial record Requirement
{
    private Requirement(string rule, string code, int? least = null, int? most = null) =>
        (Rule, Code, Least, Most) = (GuideRules.Get(rule), code, least, most);

    /// <summary>The guide's rule.</summary>
    public GuideRule Rule { get; private init; }

    /// <summary>The stable code that programs test for, as in <c>flow-rate-range</c>.</summary>
    public string Code { get; }

    /// <summary>The least value allowed, where the requirement is a range.</summary>
    public int? Least { get; }

    /// <summary>The greatest value allowed, where the requirement is a range.</summary>
    public int? Most { get; }

    /// <summary>The range as people write it, as in <c>1–20</c>; null where the requirement is no range.</summary>
    public string? Allowed => Least is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Least}–{Most}");

    internal bool Holds(int value) => value >= Least && value <= Most;

    /// <summary>The same demand where another rule makes it: naming a gateway has one set of checks in every form.</summary>
    internal Requirement Under(string rule) => this with { Rule = GuideRules.Get(rule) };
}

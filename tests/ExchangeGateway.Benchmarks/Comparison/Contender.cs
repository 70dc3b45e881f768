namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>One way to do the work of a case: ours, a peer's, or the least that the machine allows.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Run">Does the work; what it answers keeps the work from being optimised away.</param>
/// <param name="Operations">How often one run does it.</param>
internal sealed record Contender(string Name, Func<int> Run, int Operations = 1)
{
    /// <summary>The name of the library's own.</summary>
    public const string OursName = "ours";

    /// <summary>The name of the least that the machine allows.</summary>
    public const string LimitName = "limit";

    /// <summary>The library's own.</summary>
    public static Contender Ours(Func<int> run, int operations = 1) => new(OursName, run, operations);

    /// <summary>The least that the machine allows.</summary>
    public static Contender Limit(Func<int> run, int operations = 1) => new(LimitName, run, operations);
}

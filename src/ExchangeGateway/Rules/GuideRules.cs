namespace ExchangeGateway.Rules;

/// <summary>Every numbered rule of the service guide, in the guide's order.</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class GuideRules
{
    /// <summary>Every rule.</summary>
    public static ValueList<GuideRule> All { get; } =
    [
        .. Section("1.1", 4), .. Section("1.2", 1), .. Section("1.3", 1), .. Section("1.4", 1), .. Section("1.5", 1), .. Section("1.6", 1), .. Section("1.7", 4),
        .. Section("2.1", 1), .. Section("2.2", 9), .. Section("2.3", 1), .. Section("2.4", 3), .. Section("2.5", 1), .. Section("2.6", 1), .. Section("2.7", 1),
        .. Section("3.1", 1), .. Section("3.2", 6), .. Section("3.3", 5), .. Section("3.4", 2), .. Section("3.5", 1),
        .. Section("4.1", 1), .. Section("4.2", 3), .. Section("4.3", 1), .. Section("4.4", 1),
        .. Section("5.1", 4),
        .. Section("6.1", 1), .. Section("6.2", 2),
    ];

    /// <summary>The rule with that id; null where the guide has none.</summary>
    public static GuideRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    internal static GuideRule Get(string id) => Find(id) ?? throw new ArgumentException($"The guide has no rule {id}.", nameof(id));

    private static IEnumerable<GuideRule> Section(string section, int rules) =>
        Enumerable.Range(1, rules).Select(number => new GuideRule($"{section}-{number}"));
}

namespace ExchangeGateway.Rules;

/// <summary>One numbered rule of the service guide. Its <see cref="Id"/> is stable: violations carry it and tests name it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GuideRule
{
    internal GuideRule(string id) => Id = id;

    /// <summary>Section and number, as in <c>2.2-7</c>.</summary>
    public string Id { get; }

    /// <summary>What the rule says, in one line.</summary>
    public string Meaning(Language language) => Texts.Get("rule-" + Id, language);

    /// <summary>What of it this library decided, since the guide implies it or leaves it open; null where nothing was.</summary>
    public string? Derived(Language language) => Texts.Find("derived-" + Id, language);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
